BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1b2c3d4e5f6

-- FacadeDict True;

-- update: TypeError FacadeDict object is immutable;

-- pop: TypeError FacadeDict object is immutable;

-- clear: TypeError FacadeDict object is immutable;

-- item: TypeError FacadeDict object is immutable;

-- setdefault: TypeError FacadeDict object is immutable;

-- copy: NotImplementedError an immutabledict shouldn't need to be copied.  use dict(d) if you need a mutable dictionary.;

-- missing: KeyError 'zz';

-- True;

-- ['a', 's.b'] ['a', 's.b'] 2;

-- ['s.b'] ['b'];

INSERT INTO alembic_version (version_num) VALUES ('a1b2c3d4e5f6') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1b2c3d4e5f6 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1b2c3d4e5f6';

COMMIT;


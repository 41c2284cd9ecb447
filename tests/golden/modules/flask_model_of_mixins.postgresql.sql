BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a

INSERT INTO lone_boat (name) VALUES ('Ann') RETURNING lone_boat.id;

UPDATE lone_boat SET renter='Bob';

INSERT INTO sold_boat (id) VALUES (1);

INSERT INTO alembic_version (version_num) VALUES ('a') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a';

COMMIT;


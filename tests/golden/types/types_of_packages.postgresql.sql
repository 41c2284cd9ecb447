BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE kinds (
    id UUID NOT NULL, 
    text_id UUID, 
    plain_id CHAR(32), 
    bits BIT(4), 
    colour VARCHAR(20), 
    currency VARCHAR(3), 
    language VARCHAR(10), 
    zone VARCHAR(50), 
    whole INT4RANGE, 
    long INT8RANGE, 
    number NUMRANGE, 
    days DATERANGE, 
    times TSRANGE, 
    near VECTOR(3), 
    any_near VECTOR, 
    made TIMESTAMP WITH TIME ZONE, 
    changed TIMESTAMP WITHOUT TIME ZONE, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DROP TABLE kinds;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


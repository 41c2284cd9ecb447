CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE kinds (
    id BINARY(16) NOT NULL, 
    text_id CHAR(32), 
    plain_id CHAR(32), 
    bits VARCHAR(4), 
    colour VARCHAR(20), 
    currency VARCHAR(3), 
    language VARCHAR(10), 
    zone VARCHAR(50), 
    whole VARCHAR(255), 
    long VARCHAR(255), 
    number VARCHAR(255), 
    days VARCHAR(255), 
    times VARCHAR(255), 
    near VECTOR(3), 
    any_near VECTOR, 
    made TIMESTAMP, 
    changed TIMESTAMP, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DROP TABLE kinds;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';


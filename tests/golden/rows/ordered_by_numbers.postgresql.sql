BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE prices (
    id SERIAL NOT NULL, 
    price NUMERIC(8, 2), 
    PRIMARY KEY (id)
);

INSERT INTO prices (id, price) VALUES (1, 30);

INSERT INTO prices (id, price) VALUES (2, 4.5);

INSERT INTO prices (id, price) VALUES (3, 100);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE prices;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;


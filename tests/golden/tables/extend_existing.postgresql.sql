BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a

SELECT boats.id, boats.owned, boats.name, boats.renter, boats.length 
FROM boats;

INSERT INTO boats (name, length) VALUES ('Ann', '3m') RETURNING boats.id;

CREATE TABLE owners (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE boats (
    id SERIAL NOT NULL, 
    owned INTEGER, 
    name VARCHAR(20) DEFAULT 'none', 
    renter VARCHAR(5), 
    length VARCHAR(4), 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('a') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a';

COMMIT;


CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE shirt (
    id INTEGER NOT NULL, 
    color VARCHAR(5), 
    size VARCHAR(1), 
    cut VARCHAR(4), 
    washed BOOLEAN, 
    worn BOOLEAN, 
    tags JSON, 
    state VARCHAR(10), 
    mood VARCHAR(1), 
    kind TEXT, 
    PRIMARY KEY (id), 
    CONSTRAINT size CHECK (size IN ('s', 'm', 'l')), 
    CONSTRAINT cut CHECK (cut IN ('slim', 'wide')), 
    CONSTRAINT washed_ck CHECK (washed IN (0, 1)), 
    CHECK (worn IN (0, 1))
);

CREATE TABLE sock (
    color VARCHAR(5), 
    cut VARCHAR(4), 
    pair BOOLEAN, 
    CONSTRAINT pair_ck CHECK (pair IN (0, 1))
);

ALTER TABLE sock ADD COLUMN kind VARCHAR(1);

ALTER TABLE sock ADD COLUMN "left" BOOLEAN;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DROP TABLE sock;

DROP TABLE shirt;

CREATE TABLE shop.coat (
    color VARCHAR(5), 
    b VARCHAR(1), 
    s VARCHAR(1)
);

CREATE TABLE shop.coat (
    color VARCHAR(5), 
    b VARCHAR(1), 
    s VARCHAR(1)
);

DROP TABLE shop.coat;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';


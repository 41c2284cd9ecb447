BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TYPE zz_e AS ENUM ('x');

CREATE TYPE aa_e AS ENUM ('x');

CREATE SEQUENCE alone START WITH 5;

CREATE SEQUENCE ssq;

CREATE TABLE at (
    id VARCHAR(7) NOT NULL, 
    e aa_e, 
    n INTEGER, 
    PRIMARY KEY (id)
);

CREATE INDEX ix_at_n ON at (n);

CREATE TABLE first (
    id SERIAL NOT NULL, 
    next_id INTEGER, 
    PRIMARY KEY (id)
);

COMMENT ON TABLE first IS 'has to wait';

CREATE TABLE zt (
    id SERIAL NOT NULL, 
    e zz_e, 
    o VARCHAR(7), 
    PRIMARY KEY (id), 
    FOREIGN KEY(o) REFERENCES at (id)
);

CREATE TABLE next (
    id SERIAL NOT NULL, 
    first_id INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT fk_first FOREIGN KEY(first_id) REFERENCES first (id)
);

ALTER TABLE first ADD CONSTRAINT fk_next FOREIGN KEY(next_id) REFERENCES next (id);

ALTER TABLE first DROP CONSTRAINT fk_next;

DROP TABLE next;

DROP TABLE zt;

DROP TABLE first;

DROP TABLE at;

DROP SEQUENCE alone;

DROP SEQUENCE ssq;

DROP TYPE zz_e;

DROP TYPE aa_e;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


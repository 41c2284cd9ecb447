BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE wide (
    id SERIAL NOT NULL, 
    c0 INTEGER, 
    c1 INTEGER, 
    c2 INTEGER, 
    c3 INTEGER, 
    c4 INTEGER, 
    c5 INTEGER, 
    c6 INTEGER, 
    c7 INTEGER, 
    c8 INTEGER, 
    c9 INTEGER, 
    c10 INTEGER, 
    c11 INTEGER, 
    c12 INTEGER, 
    c13 INTEGER, 
    c14 INTEGER, 
    c15 INTEGER, 
    c16 INTEGER, 
    c17 INTEGER, 
    c18 INTEGER, 
    c19 INTEGER, 
    c20 INTEGER, 
    c21 INTEGER, 
    c22 INTEGER, 
    c23 INTEGER, 
    c24 INTEGER, 
    c25 INTEGER, 
    c26 INTEGER, 
    c27 INTEGER, 
    c28 INTEGER, 
    c29 INTEGER, 
    c30 INTEGER, 
    c31 INTEGER, 
    c32 INTEGER, 
    c33 INTEGER, 
    c34 INTEGER, 
    c35 INTEGER, 
    c36 INTEGER, 
    c37 INTEGER, 
    c38 INTEGER, 
    c39 INTEGER, 
    last VARCHAR(5), 
    PRIMARY KEY (id), 
    CONSTRAINT uq UNIQUE (c3, last, c39), 
    CONSTRAINT fk FOREIGN KEY(c0, c39) REFERENCES other (a, b), 
    CONSTRAINT ck CHECK (c1 > c2), 
    CONSTRAINT fk_last FOREIGN KEY(last) REFERENCES other (name)
);

CREATE INDEX ix_wide ON wide (c38, id);

CREATE TABLE chain (
    id BIGSERIAL NOT NULL, 
    owner_id INTEGER, 
    before_id BIGINT, 
    after_id BIGINT, 
    code VARCHAR(7), 
    code_before VARCHAR(7), 
    PRIMARY KEY (id), 
    CONSTRAINT fk_owner FOREIGN KEY(owner_id) REFERENCES owner (id), 
    CONSTRAINT fk_after FOREIGN KEY(after_id) REFERENCES chain (id), 
    CONSTRAINT fk_both FOREIGN KEY(code_before, after_id) REFERENCES chain (code, id), 
    FOREIGN KEY(owner_id) REFERENCES owner (id), 
    FOREIGN KEY(before_id) REFERENCES chain (id), 
    UNIQUE (code)
);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

CREATE TABLE a (
    x SERIAL NOT NULL, 
    y INTEGER NOT NULL, 
    PRIMARY KEY (x, y)
);

CREATE TABLE b (
    x SERIAL NOT NULL, 
    PRIMARY KEY (x), 
    FOREIGN KEY(x) REFERENCES a (x)
);

CREATE TABLE c (
    x INTEGER NOT NULL, 
    PRIMARY KEY (x), 
    FOREIGN KEY(x) REFERENCES a (x)
);

CREATE TABLE d (
    x SERIAL NOT NULL, 
    PRIMARY KEY (x), 
    FOREIGN KEY(x) REFERENCES a (x)
);

CREATE TABLE e (
    x SMALLSERIAL NOT NULL, 
    y INTEGER, 
    PRIMARY KEY (x)
);

CREATE TABLE f (
    x SERIAL NOT NULL, 
    PRIMARY KEY (x)
);

CREATE TABLE g (
    x INTEGER NOT NULL, 
    PRIMARY KEY (x)
);

CREATE TABLE h (
    x INTEGER DEFAULT '3' NOT NULL, 
    PRIMARY KEY (x)
);

CREATE TABLE i (
    x INTEGER, 
    y INTEGER, 
    PRIMARY KEY (x, y)
);

CREATE TABLE j (
    x INTEGER NOT NULL, 
    y INTEGER NOT NULL, 
    CONSTRAINT pk_j PRIMARY KEY (y, x)
);

CREATE TABLE k (
    y INTEGER NOT NULL, 
    x INTEGER NOT NULL, 
    PRIMARY KEY (y, x)
);

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


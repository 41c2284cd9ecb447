CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE at (
    id VARCHAR(7) NOT NULL, 
    e VARCHAR(1), 
    n INTEGER, 
    PRIMARY KEY (id)
);

CREATE INDEX ix_at_n ON at (n);

CREATE TABLE first (
    id INTEGER NOT NULL, 
    next_id INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT fk_next FOREIGN KEY(next_id) REFERENCES next (id)
);

CREATE TABLE zt (
    id INTEGER NOT NULL, 
    e VARCHAR(1), 
    o VARCHAR(7), 
    PRIMARY KEY (id), 
    FOREIGN KEY(o) REFERENCES at (id)
);

CREATE TABLE next (
    id INTEGER NOT NULL, 
    first_id INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT fk_first FOREIGN KEY(first_id) REFERENCES first (id)
);

DROP TABLE next;

DROP TABLE zt;

DROP TABLE first;

DROP TABLE at;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';


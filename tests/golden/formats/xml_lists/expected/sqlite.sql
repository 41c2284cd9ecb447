CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE INDEX i ON t (a, b, "C", lower(d));

CREATE TABLE p (
    a INTEGER, 
    b TEXT, 
    CONSTRAINT u UNIQUE (a, b)
);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;


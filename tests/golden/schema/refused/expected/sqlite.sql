CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE there (
    id INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

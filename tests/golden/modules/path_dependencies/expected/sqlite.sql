CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE orders (
    id INTEGER NOT NULL, 
    total NUMERIC(12, 2) NOT NULL, 
    state VARCHAR(4), 
    greeting VARCHAR(20) DEFAULT 'hello 3', 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;


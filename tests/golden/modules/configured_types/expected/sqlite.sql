CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE article (
    price NUMERIC(12, 2), 
    code VARCHAR(10), 
    short VARCHAR(3) DEFAULT 'abc', 
    long VARCHAR(30), 
    place GEOGRAPHY(POINT), 
    colour VARCHAR(20), 
    token CHAR(36), 
    mail VARCHAR(320), 
    url TEXT
);

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;


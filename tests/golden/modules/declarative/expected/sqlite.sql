CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE owner (
    id INTEGER NOT NULL, 
    type VARCHAR(10) NOT NULL, 
    vat VARCHAR, 
    CONSTRAINT pk_owner PRIMARY KEY (id)
);

CREATE TABLE article (
    size INTEGER NOT NULL, 
    id INTEGER NOT NULL, 
    title VARCHAR(50) NOT NULL, 
    price NUMERIC NOT NULL, 
    weight FLOAT, 
    kind VARCHAR(4) NOT NULL, 
    colour VARCHAR(5) NOT NULL, 
    token CHAR(32), 
    remark TEXT, 
    created TEXT DEFAULT CURRENT_TIMESTAMP NOT NULL, 
    changed TEXT, 
    owner_id INTEGER, 
    CONSTRAINT pk_article PRIMARY KEY (id), 
    UNIQUE (title, price), 
    CONSTRAINT positive CHECK (price > 0), 
    FOREIGN KEY(owner_id) REFERENCES owner (id)
);

CREATE UNIQUE INDEX ix_article_token ON article (token);

CREATE INDEX by_kind ON article (kind);

CREATE TABLE shop (
    id INTEGER NOT NULL, 
    town VARCHAR NOT NULL, 
    CONSTRAINT pk_shop PRIMARY KEY (id), 
    FOREIGN KEY(id) REFERENCES owner (id)
);

CREATE TABLE sales.customers (
    name VARCHAR(20), 
    letter VARCHAR, 
    at DATETIME NOT NULL, 
    id INTEGER NOT NULL, 
    PRIMARY KEY (id), 
    UNIQUE (name)
);

CREATE TABLE sales.orders (
    total INTEGER, 
    extra INTEGER, 
    id INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE sales.fixed (
    a INTEGER NOT NULL, 
    PRIMARY KEY (a)
);

INSERT INTO article (title, price, kind) VALUES ('a', 2, NULL);

UPDATE article SET kind='used';

INSERT INTO sales.customers (name) SELECT article.title 
FROM article;

CREATE TABLE copy (
    name VARCHAR(20), 
    letter VARCHAR, 
    at DATETIME NOT NULL, 
    id INTEGER NOT NULL, 
    PRIMARY KEY (id), 
    UNIQUE (name)
);

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;

-- Running downgrade 0001 -> 

DROP TABLE article;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';


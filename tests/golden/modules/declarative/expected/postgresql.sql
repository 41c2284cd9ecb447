BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TYPE kind AS ENUM ('new', 'used');

CREATE TABLE owner (
    id SERIAL NOT NULL, 
    type VARCHAR(10) NOT NULL, 
    vat VARCHAR, 
    CONSTRAINT pk_owner PRIMARY KEY (id)
);

CREATE TABLE article (
    size INTEGER NOT NULL, 
    id SERIAL NOT NULL, 
    title VARCHAR(50) NOT NULL, 
    price NUMERIC NOT NULL, 
    weight FLOAT, 
    kind kind NOT NULL, 
    colour VARCHAR(5) NOT NULL, 
    token UUID, 
    remark TEXT, 
    created TEXT DEFAULT now() NOT NULL, 
    changed TEXT, 
    owner_id INTEGER, 
    CONSTRAINT pk_article PRIMARY KEY (id), 
    UNIQUE (title, price), 
    CONSTRAINT positive CHECK (price > 0), 
    FOREIGN KEY(owner_id) REFERENCES owner (id)
);

CREATE UNIQUE INDEX ix_article_token ON article (token);

CREATE INDEX by_kind ON article (kind);

COMMENT ON TABLE article IS 'what is sold';

CREATE TABLE shop (
    id INTEGER NOT NULL, 
    town VARCHAR NOT NULL, 
    CONSTRAINT pk_shop PRIMARY KEY (id), 
    FOREIGN KEY(id) REFERENCES owner (id)
);

CREATE TABLE sales.customers (
    name VARCHAR(20), 
    letter VARCHAR, 
    at TIMESTAMP WITHOUT TIME ZONE NOT NULL, 
    id SERIAL NOT NULL, 
    PRIMARY KEY (id), 
    UNIQUE (name)
);

COMMENT ON TABLE sales.customers IS 'older';

CREATE TABLE sales.orders (
    total INTEGER, 
    extra INTEGER, 
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE sales.fixed (
    a SERIAL NOT NULL, 
    PRIMARY KEY (a)
);

INSERT INTO article (title, price, kind) VALUES ('a', 2, NULL) RETURNING article.id;

UPDATE article SET kind='used';

INSERT INTO sales.customers (name) SELECT article.title 
FROM article;

CREATE TABLE copy (
    name VARCHAR(20), 
    letter VARCHAR, 
    at TIMESTAMP WITHOUT TIME ZONE NOT NULL, 
    id SERIAL NOT NULL, 
    PRIMARY KEY (id), 
    UNIQUE (name)
);

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade 0001 -> 

DROP TABLE article;

DROP TYPE kind;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

COMMIT;


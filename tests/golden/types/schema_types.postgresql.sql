BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TYPE color AS ENUM ('red', 'green');

CREATE TYPE shop.cut AS ENUM ('slim', 'wide');

CREATE TYPE tag AS ENUM ('a', 'b');

CREATE TYPE state AS ENUM ('new', 'old');

CREATE TABLE shirt (
    id SERIAL NOT NULL, 
    color color, 
    size VARCHAR(1), 
    cut shop.cut, 
    washed BOOLEAN, 
    worn BOOLEAN, 
    tags tag[], 
    state state, 
    mood VARCHAR(5), 
    kind kind, 
    PRIMARY KEY (id), 
    CONSTRAINT size CHECK (size IN ('s', 'm', 'l'))
);

CREATE TABLE sock (
    color color, 
    cut shop.cut, 
    pair BOOLEAN
);

ALTER TABLE sock ADD COLUMN kind sock_kind;

ALTER TABLE sock ADD COLUMN "left" BOOLEAN;

ALTER TABLE sock ADD COLUMN size VARCHAR(1);

ALTER TABLE sock ADD CONSTRAINT sock_size CHECK (size IN ('s', 'm'));

ALTER TABLE sock DROP CONSTRAINT sock_size;

ALTER TABLE sock ALTER COLUMN size TYPE VARCHAR(3);

ALTER TABLE sock ALTER COLUMN kind TYPE VARCHAR(1);

ALTER TABLE sock ADD CONSTRAINT n_o CHECK (kind IN ('n', 'o'));

CREATE DOMAIN amount AS NUMERIC(10, 2) CONSTRAINT "Not negative" NOT NULL CHECK (VALUE >= 0);

CREATE DOMAIN size AS INTEGER;

CREATE TABLE price (
    v amount, 
    w amount, 
    many size[]
);

DROP TABLE price;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DROP TABLE sock;

DROP TABLE shirt;

CREATE TABLE shop.coat (
    color color, 
    b x_kind, 
    s shop.y_kind
);

CREATE TYPE color AS ENUM ('red', 'green');

CREATE TYPE shop.y_kind AS ENUM ('y');

CREATE TABLE shop.coat (
    color color, 
    b x_kind, 
    s shop.y_kind
);

DROP TABLE shop.coat;

DROP TYPE color;

DROP TYPE shop.y_kind;

DROP TYPE color;

CREATE TYPE other AS ENUM ('c');

DROP TYPE "Shop"."Mixed Case";

CREATE DOMAIN amount AS NUMERIC CONSTRAINT c CHECK (VALUE > 1);

CREATE DOMAIN plain AS TEXT;

DROP DOMAIN amount;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


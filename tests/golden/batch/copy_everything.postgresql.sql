BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

ALTER TABLE house DROP CONSTRAINT fk_next;

ALTER TABLE house DROP CONSTRAINT fk_owner;

ALTER TABLE house DROP CONSTRAINT uq_place;

ALTER TABLE house DROP CONSTRAINT ck_price;

CREATE TYPE kind AS ENUM ('flat', 'villa');

CREATE TABLE _alembic_tmp_house (
    id INTEGER NOT NULL, 
    street VARCHAR(50), 
    number INTEGER CONSTRAINT ck_no CHECK (no > 0), 
    code VARCHAR(8), 
    kind kind, 
    is_sold BOOLEAN, 
    owner_id INTEGER, 
    next_id INTEGER, 
    price INTEGER DEFAULT '0' NOT NULL, 
    made TIMESTAMP WITHOUT TIME ZONE DEFAULT now(), 
    PRIMARY KEY (id), 
    CONSTRAINT fk_next FOREIGN KEY(next_id) REFERENCES house (id), 
    CONSTRAINT fk_owner FOREIGN KEY(owner_id) REFERENCES owner (id) ON DELETE CASCADE, 
    CONSTRAINT uq_place UNIQUE (street, number), 
    CONSTRAINT ck_price CHECK (price >= 0), 
    UNIQUE (street, code), 
    CHECK (no <> 13)
);

INSERT INTO _alembic_tmp_house (id, street, number, code, kind, is_sold, owner_id, next_id, price, made) SELECT house.id, house.street, house.no, house.code, house.kind, house.sold, house.owner_id, house.next_id, CAST(house.price AS INTEGER) AS price, house.made 
FROM house;

DROP TABLE house;

ALTER TABLE _alembic_tmp_house RENAME TO house;

CREATE INDEX ix_price ON house (price);

CREATE UNIQUE INDEX ix_street_price ON house (street, price) WHERE price > 10;

ALTER TABLE house DROP CONSTRAINT fk_next;

ALTER TABLE house DROP CONSTRAINT uq_place;

ALTER TABLE house DROP CONSTRAINT ck_price;

CREATE TABLE _alembic_tmp_house (
    id SERIAL NOT NULL, 
    street VARCHAR(50) DEFAULT 'x' NOT NULL, 
    next_floor BOOLEAN, 
    no INTEGER, 
    owner_id INTEGER, 
    next_id INTEGER, 
    price NUMERIC(10, 2), 
    made TIMESTAMP WITHOUT TIME ZONE DEFAULT now(), 
    floor INTEGER DEFAULT '1' NOT NULL, 
    PRIMARY KEY (id), 
    CONSTRAINT fk_next FOREIGN KEY(next_id) REFERENCES house (id), 
    CONSTRAINT uq_place UNIQUE (street), 
    CONSTRAINT ck_price CHECK (price > 5), 
    CONSTRAINT fk_floor FOREIGN KEY(floor) REFERENCES floor (id), 
    CONSTRAINT fk_self FOREIGN KEY(no) REFERENCES house (id), 
    CHECK (no <> 13)
);

COMMENT ON COLUMN _alembic_tmp_house.street IS 'where it stands';

INSERT INTO _alembic_tmp_house (id, street, no, owner_id, next_id, price, made) SELECT house.id, house.street, house.no, house.owner_id, house.next_id, house.price, house.made 
FROM house;

DROP TABLE house;

ALTER TABLE _alembic_tmp_house RENAME TO house;

CREATE UNIQUE INDEX ix_made ON house (made, no);

CREATE INDEX ix_new ON house (floor);

ALTER TABLE house DROP CONSTRAINT fk_next;

ALTER TABLE house DROP CONSTRAINT fk_owner;

ALTER TABLE house DROP CONSTRAINT ck_price;

CREATE TEMPORARY TABLE _alembic_tmp_house (
    id SERIAL NOT NULL, 
    street VARCHAR(50) DEFAULT 'x' NOT NULL, 
    no INTEGER CONSTRAINT ck_no CHECK (no > 0), 
    code VARCHAR(8), 
    kind kind, 
    sold BOOLEAN, 
    owner_id INTEGER, 
    next_id INTEGER, 
    price NUMERIC(10, 2), 
    made TIMESTAMP WITHOUT TIME ZONE DEFAULT now(), 
    PRIMARY KEY (id), 
    CONSTRAINT ck_id CHECK (id > 0), 
    CONSTRAINT uq_code UNIQUE (code), 
    CONSTRAINT fk_next FOREIGN KEY(next_id) REFERENCES house (id), 
    CONSTRAINT fk_owner FOREIGN KEY(owner_id) REFERENCES owner (id) ON DELETE CASCADE, 
    CONSTRAINT ck_price CHECK (price >= 0), 
    UNIQUE (street, code), 
    CHECK (no <> 13)
);

CREATE INDEX ix_arg ON _alembic_tmp_house (street);

COMMENT ON TABLE _alembic_tmp_house IS 'all houses';

COMMENT ON COLUMN _alembic_tmp_house.street IS 'where it stands';

INSERT INTO _alembic_tmp_house (id, street, no, code, kind, sold, owner_id, next_id, price, made) SELECT house.id, house.street, house.no, house.code, house.kind, house.sold, house.owner_id, house.next_id, house.price, house.made 
FROM house;

DROP TABLE house;

ALTER TABLE _alembic_tmp_house RENAME TO house;

CREATE INDEX ix_price ON house (price);

CREATE UNIQUE INDEX ix_street_price ON house (street, price) WHERE price > 10;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

ALTER TABLE town.house DROP CONSTRAINT fk_next;

ALTER TABLE town.house DROP CONSTRAINT uq_place;

ALTER TABLE town.house DROP CONSTRAINT ck_price;

CREATE TYPE kind AS ENUM ('flat', 'villa');

CREATE TABLE town._alembic_tmp_house (
    id INTEGER NOT NULL, 
    street VARCHAR(50) DEFAULT 'x' NOT NULL, 
    no INTEGER NOT NULL CONSTRAINT ck_no CHECK (no > 0), 
    code VARCHAR(8), 
    kind kind, 
    sold BOOLEAN, 
    owner_id INTEGER, 
    next_id INTEGER, 
    price NUMERIC(10, 2), 
    made TIMESTAMP WITHOUT TIME ZONE DEFAULT now(), 
    CONSTRAINT pk_house PRIMARY KEY (id, no), 
    CONSTRAINT fk_next FOREIGN KEY(next_id) REFERENCES town.house (id), 
    CONSTRAINT uq_place UNIQUE (street, no), 
    CONSTRAINT ck_price CHECK (price >= 0), 
    UNIQUE (street, code), 
    CHECK (no <> 13)
);

COMMENT ON COLUMN town._alembic_tmp_house.street IS 'where it stands';

INSERT INTO town._alembic_tmp_house (id, street, no, code, kind, sold, owner_id, next_id, price, made) SELECT town.house.id, town.house.street, town.house.no, town.house.code, town.house.kind, town.house.sold, town.house.owner_id, town.house.next_id, town.house.price, town.house.made 
FROM town.house;

DROP TABLE town.house;

ALTER TABLE town._alembic_tmp_house RENAME TO house;

CREATE INDEX ix_price ON town.house (price);

CREATE UNIQUE INDEX ix_street_price ON town.house (street, price) WHERE price > 10;

ALTER TABLE town.house DROP CONSTRAINT fk_next;

ALTER TABLE town.house DROP CONSTRAINT uq_place;

ALTER TABLE town.house DROP CONSTRAINT ck_price;

CREATE TABLE town._alembic_tmp_house (
    id SERIAL NOT NULL, 
    street VARCHAR(50) DEFAULT 'x' NOT NULL, 
    no INTEGER CONSTRAINT ck_no CHECK (no > 0), 
    code VARCHAR(8), 
    kind VARCHAR(4), 
    sold BOOLEAN, 
    owner_id BIGINT, 
    next_id INTEGER, 
    price NUMERIC(10, 2), 
    made JSON DEFAULT now(), 
    PRIMARY KEY (id), 
    CONSTRAINT fk_next FOREIGN KEY(next_id) REFERENCES town.house (id), 
    CONSTRAINT uq_place UNIQUE (street, no), 
    CONSTRAINT ck_price CHECK (price >= 0), 
    CONSTRAINT hut_kind CHECK (kind IN ('flat', 'hut')), 
    UNIQUE (street, code), 
    CHECK (no <> 13)
);

COMMENT ON COLUMN town._alembic_tmp_house.street IS 'where it stands';

INSERT INTO town._alembic_tmp_house (id, street, no, code, kind, sold, owner_id, next_id, price, made) SELECT town.house.id, town.house.street, town.house.no, town.house.code, town.house.kind, town.house.sold, town.house.owner_id, town.house.next_id, town.house.price, CAST(town.house.made AS JSON) AS made 
FROM town.house;

DROP TABLE town.house;

ALTER TABLE town._alembic_tmp_house RENAME TO house;

CREATE INDEX ix_price ON town.house (price);

CREATE UNIQUE INDEX ix_street_price ON town.house (street, price) WHERE price > 10;

ALTER TABLE house DROP CONSTRAINT fk_next;

ALTER TABLE house DROP CONSTRAINT fk_owner;

ALTER TABLE house DROP CONSTRAINT uq_place;

CREATE TABLE _alembic_tmp_house (
    id SERIAL NOT NULL, 
    street VARCHAR(50) DEFAULT 'x' NOT NULL, 
    no INTEGER CONSTRAINT ck_no CHECK (no > 0), 
    code VARCHAR(8), 
    kind kind, 
    sold BOOLEAN, 
    owner_id INTEGER, 
    next_id INTEGER, 
    price NUMERIC(10, 2), 
    made TIMESTAMP WITHOUT TIME ZONE DEFAULT now(), 
    PRIMARY KEY (id), 
    CONSTRAINT fk_next FOREIGN KEY(next_id) REFERENCES house (id), 
    CONSTRAINT fk_owner FOREIGN KEY(owner_id) REFERENCES owner (id) ON DELETE CASCADE, 
    CONSTRAINT uq_place UNIQUE (street, no), 
    UNIQUE (street, code), 
    CHECK (no <> 13)
);

COMMENT ON COLUMN _alembic_tmp_house.street IS 'where it stands';

INSERT INTO _alembic_tmp_house (id, street, no, code, kind, sold, owner_id, next_id, price, made) SELECT house.id, house.street, house.no, house.code, house.kind, house.sold, house.owner_id, house.next_id, house.price, house.made 
FROM house;

DROP TABLE house;

ALTER TABLE _alembic_tmp_house RENAME TO house;

CREATE INDEX ix_price ON house (price);

CREATE UNIQUE INDEX ix_street_price ON house (street, price) WHERE price > 10;

CREATE TABLE _alembic_tmp_keyed (
    a INTEGER NOT NULL, 
    b INTEGER NOT NULL, 
    c INTEGER GENERATED ALWAYS AS (a + b) STORED
);

INSERT INTO _alembic_tmp_keyed (a, b, c) SELECT keyed.a, keyed.b, keyed.c 
FROM keyed;

DROP TABLE keyed;

ALTER TABLE _alembic_tmp_keyed RENAME TO keyed;

ALTER TABLE keyed DROP CONSTRAINT pk_keyed;

CREATE TABLE _alembic_tmp_keyed (
    a SERIAL NOT NULL, 
    c INTEGER GENERATED ALWAYS AS (a + b) STORED, 
    CONSTRAINT pk_keyed PRIMARY KEY (a)
);

INSERT INTO _alembic_tmp_keyed (a, c) SELECT keyed.a, keyed.c 
FROM keyed;

DROP TABLE keyed;

ALTER TABLE _alembic_tmp_keyed RENAME TO keyed;

ALTER TABLE keyed DROP CONSTRAINT pk_keyed;

CREATE TABLE _alembic_tmp_keyed (
    b INTEGER NOT NULL, 
    d INTEGER, 
    a INTEGER NOT NULL, 
    CONSTRAINT pk_keyed PRIMARY KEY (a, b)
);

INSERT INTO _alembic_tmp_keyed (b, a) SELECT keyed.b, keyed.a 
FROM keyed;

DROP TABLE keyed;

ALTER TABLE _alembic_tmp_keyed RENAME TO keyed;

CREATE INDEX ix_a ON keyed (a);

DROP INDEX ix_b;

ALTER TABLE keyed ADD COLUMN e INTEGER DEFAULT '4';

ALTER TABLE keyed ADD COLUMN f INTEGER DEFAULT 4;

ALTER TABLE keyed ADD COLUMN g INTEGER GENERATED ALWAYS AS (a * 2) STORED;

ALTER TABLE keyed DROP COLUMN b;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE press.author (
    id SERIAL NOT NULL, 
    "First" VARCHAR(40), 
    "Last" VARCHAR(40), 
    active BOOLEAN, 
    kind VARCHAR(1), 
    form VARCHAR(1), 
    done BOOLEAN, 
    CONSTRAINT pk_author PRIMARY KEY (id), 
    CONSTRAINT "uq_author_First_Last" UNIQUE ("First", "Last"), 
    CONSTRAINT ck_author_last CHECK (length("Last") > 0), 
    CONSTRAINT ck_author_kind CHECK (kind IN ('a', 'b')), 
    CONSTRAINT form CHECK (form IN ('a', 'b'))
);

CREATE TABLE book (
    id SERIAL NOT NULL, 
    author_id INTEGER, 
    name VARCHAR(80), 
    CONSTRAINT pk_book PRIMARY KEY (id), 
    CONSTRAINT ck_name CHECK (name <> ''), 
    CONSTRAINT fk_book_author_id_author_id FOREIGN KEY(author_id) REFERENCES press.author (id), 
    CONSTRAINT uq_book_name UNIQUE (name)
);

CREATE INDEX ix_book_author_id ON book (author_id);

CREATE INDEX ix_book_name ON book (lower(name));

CREATE TABLE leaflet (
    pages INTEGER CONSTRAINT ck_draft_pages CHECK (pages > 0)
);

ALTER TABLE book ADD CONSTRAINT uq_book_author_id_name UNIQUE (author_id, name);

-- uq_book_author_id_name, pk_book, ck_draft_pages;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE book;

DROP TABLE draft;

DROP TABLE press.author;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;


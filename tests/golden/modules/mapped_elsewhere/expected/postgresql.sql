BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE labels (
    id SERIAL NOT NULL, 
    text VARCHAR(20), 
    PRIMARY KEY (id), 
    CONSTRAINT uq_labels_text UNIQUE (text)
);

CREATE TABLE shelf (
    id SERIAL NOT NULL, 
    name VARCHAR(20), 
    PRIMARY KEY (id)
);

CREATE TABLE articles (
    id SERIAL NOT NULL, 
    name VARCHAR(20), 
    shelf_id INTEGER, 
    PRIMARY KEY (id), 
    FOREIGN KEY(shelf_id) REFERENCES shelf (id)
);

INSERT INTO shelf (id, name) VALUES (1, 'upper');

INSERT INTO articles (id, name, shelf_id) VALUES (1, 'lamp', 1), (2, 'cup', 1);

-- lamp;

COMMENT ON TABLE articles IS 'cup';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;


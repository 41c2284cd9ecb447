BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE apples (
    box_id INTEGER NOT NULL, 
    CONSTRAINT fk_apples_box FOREIGN KEY(box_id) REFERENCES box (id) ON DELETE CASCADE
);

CREATE TABLE pears (
    box_id INTEGER NOT NULL, 
    CONSTRAINT fk_pears_box FOREIGN KEY(box_id) REFERENCES box (id) ON DELETE CASCADE
);

CREATE TABLE plums (
    box_id INTEGER NOT NULL, 
    CONSTRAINT fk_plums_box FOREIGN KEY(box_id) REFERENCES box (id) ON DELETE CASCADE
);

CREATE TABLE labels (
    code VARCHAR(10), 
    CONSTRAINT uq_labels_code UNIQUE (code)
);

CREATE TABLE plain (
    code VARCHAR(10)
);

CREATE INDEX ix_plain_late ON plain (late);

INSERT INTO plain (code, late) VALUES ('a', 1);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;


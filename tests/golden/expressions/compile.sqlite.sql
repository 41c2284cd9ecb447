CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE VIEW open_notes AS SELECT note.id 
FROM note 
WHERE note.body LIKE '50%' AND note.done IS 1;

CREATE VIEW closed_notes AS SELECT note.id 
FROM note 
WHERE note.body LIKE '50%' AND note.done IS 1;

INSERT INTO note (id, body) VALUES (1, 'it''s');

UPDATE note SET body = lower('X');

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP VIEW closed_notes;

DROP VIEW open_notes;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';


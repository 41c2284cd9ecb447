BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE person (
    id SERIAL NOT NULL, 
    name VARCHAR(40) NOT NULL, 
    boss_id INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT fk_person_boss FOREIGN KEY(boss_id) REFERENCES person (id)
);

CREATE TABLE pet (
    id SERIAL NOT NULL, 
    owner_id INTEGER, 
    kind VARCHAR(10) DEFAULT 'cat', 
    PRIMARY KEY (id), 
    FOREIGN KEY(owner_id) REFERENCES person (id)
);

UPDATE person SET name = 'no ghost';

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

-- Running upgrade 0001 -> 0002

ALTER TABLE person ADD COLUMN age INTEGER DEFAULT '0';

CREATE INDEX ix_pet_kind ON pet (kind);

UPDATE pet SET kind='tiger' WHERE pet.kind = 'cat';

DELETE FROM person WHERE person.age > 100;

UPDATE pet SET kind = 'lion' WHERE id = 1;

UPDATE person SET boss_id = NULL -- fk_person_boss;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

COMMIT;

BEGIN;

-- Running downgrade 0002 -> 0001

ALTER TABLE person DROP COLUMN age;

DROP INDEX ix_pet_kind;

UPDATE alembic_version SET version_num='0001' WHERE alembic_version.version_num = '0002';

-- Running downgrade 0001 -> 

DROP TABLE pet;

DROP TABLE person;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

COMMIT;


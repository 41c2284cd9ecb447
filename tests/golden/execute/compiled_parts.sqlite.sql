CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE owners (
    id INTEGER NOT NULL, 
    made DATETIME DEFAULT CURRENT_TIMESTAMP, 
    kind COMPRESSED VARCHAR(8) DEFAULT 'plain' NOT NULL, 
    PRIMARY KEY (id)
) /* owners, 4 */;

CREATE TABLE pets (
    id INTEGER NOT NULL, 
    name VARCHAR(20), 
    age INTEGER CONSTRAINT age_of_pet CHECK (age >= 0), 
    owner_id INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT fk_pets_owner FOREIGN KEY(owner_id) REFERENCES owners (id) ON DELETE CASCADE, 
    CONSTRAINT old CHECK (age < 100), 
    UNIQUE (name) /* pets: name of it */
) /* pets, 4 */;

ALTER TABLE pets ADD COLUMN weight INTEGER;

INSERT INTO pets (name, age) VALUES ('Rex', 3) ON CONFLICT DO NOTHING;

INSERT INTO pets (name, age) VALUES ('Tom', 2) ON CONFLICT DO NOTHING;

INSERT INTO pets (name, age) VALUES (/* of 2 */ coalesce(NULL, 'a: b'), 4) ON CONFLICT DO NOTHING;

UPDATE OR IGNORE pets SET age=5 WHERE pets.name = 'Tom';

SELECT CURRENT_TIMESTAMP AS now_1, as_utc(x) AS as_utc_1, buffer_ST_Buffer(x, 4) AS "ST_Buffer_1";

SELECT asked(False)/* visit_now_func *//* visit_insert */ AS asked_1;

SELECT buffer_ST_Buffer(x) AS "ST_Buffer_1", /* loud */ shout('a', 1) AS shout_1, /* of 2 */ coalesce(CURRENT_TIMESTAMP, max(/* of 2 */ coalesce(1, 2))) AS coalesce_1;

INSERT INTO pets (name) VALUES ('Ann') ON CONFLICT DO NOTHING;

CREATE TABLE toys (
    name VARCHAR(9), 
    made DATETIME DEFAULT CURRENT_TIMESTAMP, 
    UNIQUE (name) /* toys: name of it */
) /* toys, 2 */;

SELECT 'its', 4, now(), 'str';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE pets;

DROP TABLE owners;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';


BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE "perc%ent" (
    "perc%ent" SERIAL NOT NULL, 
    CONSTRAINT "pk_perc%ent" PRIMARY KEY ("perc%ent")
);

CREATE INDEX "ix perc%ent" ON "perc%ent" ("perc%ent");

ALTER TABLE "perc%ent" ADD COLUMN other TEXT;

ALTER TABLE "perc%ent" RENAME other TO "perc%ent_2";

ALTER TABLE "perc%ent" RENAME TO plain;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

ALTER TABLE plain RENAME TO "perc%ent";

DROP INDEX "ix perc%ent";

DROP TABLE "perc%ent";

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE "with space" (
    "with space" SERIAL NOT NULL, 
    CONSTRAINT "pk_with space" PRIMARY KEY ("with space")
);

CREATE INDEX "ix with space" ON "with space" ("with space");

ALTER TABLE "with space" ADD COLUMN other TEXT;

ALTER TABLE "with space" RENAME other TO "with space_2";

ALTER TABLE "with space" RENAME TO plain;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

ALTER TABLE plain RENAME TO "with space";

DROP INDEX "ix with space";

DROP TABLE "with space";

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


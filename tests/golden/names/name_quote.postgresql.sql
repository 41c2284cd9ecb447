BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE "quo""te" (
    "quo""te" SERIAL NOT NULL, 
    CONSTRAINT "pk_quo""te" PRIMARY KEY ("quo""te")
);

CREATE INDEX "ix quo""te" ON "quo""te" ("quo""te");

ALTER TABLE "quo""te" ADD COLUMN other TEXT;

ALTER TABLE "quo""te" RENAME other TO "quo""te_2";

ALTER TABLE "quo""te" RENAME TO plain;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

ALTER TABLE plain RENAME TO "quo""te";

DROP INDEX "ix quo""te";

DROP TABLE "quo""te";

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE "semi;colon" (
    "semi;colon" SERIAL NOT NULL, 
    CONSTRAINT "pk_semi;colon" PRIMARY KEY ("semi;colon")
);

CREATE INDEX "ix semi;colon" ON "semi;colon" ("semi;colon");

ALTER TABLE "semi;colon" ADD COLUMN other TEXT;

ALTER TABLE "semi;colon" RENAME other TO "semi;colon_2";

ALTER TABLE "semi;colon" RENAME TO plain;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

ALTER TABLE plain RENAME TO "semi;colon";

DROP INDEX "ix semi;colon";

DROP TABLE "semi;colon";

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


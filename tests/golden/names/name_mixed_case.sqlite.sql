CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE "MixedCase" (
    "MixedCase" INTEGER NOT NULL, 
    CONSTRAINT "pk_MixedCase" PRIMARY KEY ("MixedCase")
);

CREATE INDEX "ix MixedCase" ON "MixedCase" ("MixedCase");

ALTER TABLE "MixedCase" ADD COLUMN other TEXT;

ALTER TABLE "MixedCase" RENAME COLUMN other TO "MixedCase_2";

ALTER TABLE "MixedCase" RENAME TO plain;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

ALTER TABLE plain RENAME TO "MixedCase";

DROP INDEX "ix MixedCase";

DROP TABLE "MixedCase";

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';


BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE "order" (
    "order" SERIAL NOT NULL, 
    CONSTRAINT pk_order PRIMARY KEY ("order")
);

CREATE INDEX "ix order" ON "order" ("order");

ALTER TABLE "order" ADD COLUMN other TEXT;

ALTER TABLE "order" RENAME other TO order_2;

ALTER TABLE "order" RENAME TO plain;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

ALTER TABLE plain RENAME TO "order";

DROP INDEX "ix order";

DROP TABLE "order";

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


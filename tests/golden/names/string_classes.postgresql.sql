BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

ALTER TABLE item ADD COLUMN status VARCHAR(20) DEFAULT 'active';

COMMENT ON COLUMN item.status IS 'it''s';

CREATE TABLE "order" (
    id SERIAL NOT NULL, 
    code VARCHAR(9) COLLATE "C", 
    PRIMARY KEY (id), 
    CONSTRAINT ck_order CHECK (id > 0)
);

COMMENT ON TABLE "order" IS 'orders';

CREATE INDEX ix_item ON item (status);

active;

SELECT 'it''s';

UPDATE item SET status='active';

ALTER TABLE item ALTER COLUMN status SET DEFAULT 'it''s';

item, active, n, f, q;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

ALTER TABLE item ADD CONSTRAINT uq UNIQUE (a, b);

ALTER TABLE s.item DROP COLUMN status;

ALTER TABLE "order" RENAME TO orders;

DROP INDEX ix_item;

DROP TABLE item;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


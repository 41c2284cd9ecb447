CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

COMMENT ON TABLE shop."Stock" IS '50% off';

COMMENT ON COLUMN shop."Stock".amount IS 'it''s: many';

COMMENT ON COLUMN shop."Stock"."order" IS NULL;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

COMMENT ON COLUMN "Stock"."order" IS NULL;

COMMENT ON TABLE shop."Stock" IS NULL;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';


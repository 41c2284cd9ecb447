-- Running downgrade b1 -> n1

ALTER TABLE shops ADD COLUMN note TEXT;

DROP INDEX ix_shops_name;

CREATE INDEX ix_shops_name ON shops (name);

DROP TABLE orders;

UPDATE alembic_version SET version_num='n1' WHERE alembic_version.version_num = 'b1';

-- Running downgrade n1 -> n0

UPDATE alembic_version SET version_num='n0' WHERE alembic_version.version_num = 'n1';

-- Running downgrade n0 -> a1

UPDATE alembic_version SET version_num='a1' WHERE alembic_version.version_num = 'n0';


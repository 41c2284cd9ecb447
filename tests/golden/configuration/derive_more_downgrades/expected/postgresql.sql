BEGIN;

-- Running downgrade 0002 -> 0001

COMMENT ON TABLE team IS 'groups';

COMMENT ON TABLE team IS NULL;

COMMENT ON TABLE member IS 'persons';

ALTER TABLE member DROP CONSTRAINT ex_member;

ALTER TABLE member DROP CONSTRAINT ck_member;

ALTER TABLE member DROP CONSTRAINT uq_member;

ALTER TABLE member DROP CONSTRAINT fk_member_team;

COMMENT ON COLUMN member.status IS NULL;

ALTER TABLE member ALTER COLUMN status DROP DEFAULT;

ALTER TABLE member ALTER COLUMN status SET NOT NULL;

ALTER TABLE member ALTER COLUMN status TYPE VARCHAR(10);

ALTER TABLE member RENAME status TO state;

DROP INDEX ix_member_note;

ALTER TABLE member DROP COLUMN note;

UPDATE alembic_version SET version_num='0001' WHERE alembic_version.version_num = '0002';

-- Running downgrade 0001 -> 

DROP SCHEMA archive;

DROP SEQUENCE numbers;

DROP TABLE member;

DROP TABLE team;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

COMMIT;


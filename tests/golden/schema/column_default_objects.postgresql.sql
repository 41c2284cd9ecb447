BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT 'DefaultClause("x", for_update=False) | x | True';

SELECT 'True | True | True';

SELECT 'ScalarElementColumnDefault(5) | 5 | True | size';

SELECT 'ScalarElementColumnDefault(6) | 6 | True';

SELECT 'CallableColumnDefault | True | 3';

SELECT 'FetchedValue(for_update=True) | True';

SELECT 'True | True | False';

SELECT 'Identity(always=True, start=5) | 5 | number';

SELECT 'Sequence("item_serial", start=3, metadata=MetaData()) | True | serial';

SELECT '{"a": 1} | d | auto | set()';

SELECT 'Column("id", Integer(), table=<item>, primary_key=True, nullable=False) | Column("size", Integer(), table=<item>, onupdate=ScalarElementColumnDefault(6), default=ScalarElementColumnDefault(5))';

SELECT 'Column("x", Integer(), table=None, key="y", default=ScalarElementColumnDefault(1)) | MetaData() | ForeignKey("a.b")';

SELECT '["None", "is_flag", "kinds"]';

SELECT '["Index("ix_item_size", Column("size", Integer(), table=<item>, onupdate=ScalarElementColumnDefault(6), default=ScalarElementColumnDefault(5)))"] | PrimaryKeyConstraint(Column("id", Integer(), table=<item>, primary_key=True, nullable=False))';

SELECT 'UniqueConstraint() | FetchedValue() | Sequence("s", increment=2)';

SELECT 'gist | None | {"room": "="} | {"room": "int4_ops"}';

SELECT 'column | table | True | True';

SELECT 'None | Column("size", Integer(), table=<item>, onupdate=ScalarElementColumnDefault(6))';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

SELECT 'a | 2 | {"b": 2}';

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;


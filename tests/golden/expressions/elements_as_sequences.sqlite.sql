CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1b2c3d4e5f6

-- in: NotImplementedError Operator 'contains' is not supported on this expression;

-- in a table's: NotImplementedError Operator 'contains' is not supported on this expression;

-- list: NotImplementedError Operator 'getitem' is not supported on this expression;

-- len: TypeError object of type 'ColumnClause' has no len();

-- item: NotImplementedError Operator 'getitem' is not supported on this expression;

-- iter: iterator;

-- in any: ArgumentError Only comparison operators may be used with ANY/ALL;

-- in a select: TypeError argument of type 'Select' is not iterable;

-- and: list ['a', 'b'];

INSERT INTO alembic_version (version_num) VALUES ('a1b2c3d4e5f6') RETURNING version_num;

-- Running downgrade a1b2c3d4e5f6 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1b2c3d4e5f6';


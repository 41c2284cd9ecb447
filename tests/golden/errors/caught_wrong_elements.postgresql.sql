BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1b2c3d4e5f6

-- sqlalchemy.exc.ArgumentError| String column name or column expression for DDL constraint expected, got 5.;

-- sqlalchemy.exc.ArgumentError| String column name or column expression for DDL constraint expected, got None.;

-- sqlalchemy.exc.ArgumentError| String column name or column expression for DDL constraint expected, got <class 'object'>.;

-- sqlalchemy.exc.ArgumentError| String column name or column expression for DDL constraint expected, got <class 'sqlalchemy.sql.sqltypes.Integer'>.;

-- sqlalchemy.exc.ArgumentError| String column name or column expression for DDL constraint expected, got ['a'].;

-- builtins.AttributeError| 'str' object has no attribute 'table';

-- builtins.AttributeError| 'NoneType' object has no attribute 'table';

-- ForeignKey;

-- Table;

-- sqlalchemy.exc.ArgumentError| 'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got <class 'sqlalchemy.sql.sqltypes.Integer'>;

-- builtins.TypeError| Additional arguments should be named <dialectname>_<argument>, got 'foo';

-- sqlalchemy.exc.ArgumentError| Textual column expression 'a' should be explicitly declared with text('a'), or use column('a') for more specificity;

-- sqlalchemy.exc.ArgumentError| SQL expression for WHERE/HAVING role expected, got 5.;

-- sqlalchemy.exc.ArgumentError| subject table for an INSERT, UPDATE or DELETE expected, got 't'.;

-- sqlalchemy.exc.ArgumentError| Textual SQL expression 'a = 1' should be explicitly declared as text('a = 1');

-- sqlalchemy.exc.ArgumentError| SQL expression for WHERE/HAVING role expected, got 5.;

-- sqlalchemy.exc.ArgumentError| ORDER BY expression expected, got 5.;

-- sqlalchemy.exc.CompileError| Unconsumed column names| b;

-- sqlalchemy.exc.ArgumentError| Textual SQL expression 'a = 1' should be explicitly declared as text('a = 1');

-- sqlalchemy.exc.ArgumentError| Argument 'arg' is expected to be one of type '<class 'str'>' or '<class 'sqlalchemy.sql.elements.ClauseElement'>' or '<class 'sqlalchemy.sql.elements.TextClause'>', got '<class 'int'>';

-- sqlalchemy.exc.ArgumentError| Argument 'arg' is expected to be one of type '<class 'str'>' or '<class 'sqlalchemy.sql.elements.ClauseElement'>' or '<class 'sqlalchemy.sql.elements.TextClause'>', got '<class 'list'>';

-- builtins.ValueError| Do not nest ARRAY types; ARRAY(basetype) handles multi-dimensional arrays of basetype;

-- builtins.AttributeError| module 'sqlalchemy' has no attribute 'Foo';

-- sqlalchemy.exc.ArgumentError| SELECT construct for inclusion in a UNION or other set construct expected, got 'a'.;

-- sqlalchemy.exc.ArgumentError| IN expression list, SELECT construct, or bound parameter object expected, got 5.;

-- sqlalchemy.exc.ArgumentError| Only '=', '!=', 'is_()', 'is_not()', 'is_distinct_from()', 'is_not_distinct_from()' operators can be used with None/True/False;

-- sqlalchemy.exc.DuplicateColumnError| A column with name 'a' is already present in table 't'.;

-- builtins.TypeError| Additional arguments should be named <dialectname>_<argument>, got 'foo';

INSERT INTO t (a) VALUES (1);

-- builtins.KeyError| 'b';

-- sqlalchemy.exc.CompileError| Unconsumed column names| y, zz;

-- builtins.ValueError| not enough values to unpack (expected 2, got 1);

-- builtins.ValueError| not enough values to unpack (expected 2, got 1);

INSERT INTO alembic_version (version_num) VALUES ('a1b2c3d4e5f6') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1b2c3d4e5f6 -> 

CREATE TABLE t (
    a INTEGER, 
    FOREIGN KEY(a) REFERENCES b (a)
);

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1b2c3d4e5f6';

COMMIT;


BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> caught_wrong_arguments

-- TypeError: object of type 'int' has no len();

-- TypeError: object of type 'NoneType' has no len();

-- TypeError: object of type 'int' has no len();

-- TypeError: expected string or bytes-like object, got 'int';

-- TypeError: expected string or bytes-like object, got 'NoneType';

-- ArgumentError: String column name or column expression for DDL constraint expected, got 5.;

-- ArgumentError: String column name or column expression for DDL constraint expected, got 5.5.;

-- ArgumentError: String column name or Column object for DDL foreign key constraint expected, got 5.;

-- AttributeError: 'int' object has no attribute 'schema';

-- AttributeError: 'str' object has no attribute 'tables';

-- AttributeError: 'int' object has no attribute '_is_tuple_type';

-- AttributeError: 'str' object has no attribute '_is_tuple_type';

-- ArgumentError: SQL expression element for DDL constraint expected, got 5.;

-- ArgumentError: expected schema argument to be a string, got <class 'int'>.;

-- ArgumentError: SQL expression element for DDL constraint expected, got [].;

-- ArgumentError: SQL expression element for DDL constraint expected, got {'a'; 1}.;

-- ArgumentError: String column name or column expression for DDL constraint expected, got Table('items', MetaData(), Column('id', Integer(), table=<items>), Column('name', String(), table=<items>), schema=None).;

-- ConstraintColumnNotFoundError: Can't create UniqueConstraint on table 't'; no column named 'a' is present.;

-- ConstraintColumnNotFoundError: Can't create PrimaryKeyConstraint on table 't'; no column named 'a' is present.;

-- ConstraintColumnNotFoundError: Can't create ForeignKeyConstraint on table 't'; no column named 'a' is present.;

-- ConstraintColumnNotFoundError: Can't create Index on table 't'; no column named 'a' is present.;

-- TypeError: char_length.__init__() missing 1 required positional argument; 'arg';

-- TypeError: char_length.__init__() takes 2 positional arguments but 3 were given;

-- TypeError: count.__init__() takes from 1 to 2 positional arguments but 3 were given;

-- TypeError: aggregate_strings.__init__() missing 1 required positional argument; 'separator';

-- TypeError: next_value.__init__() missing 1 required positional argument; 'seq';

-- AssertionError: next_value() accepts a Sequence object as input.;

-- ArgumentError: GROUP BY expression expected, got ['id'].;

-- AttributeError: 'int' object has no attribute 'dialect';

-- AttributeError: 'list' object has no attribute 'statement_compiler';

-- ArgumentError: Textual column expression 'id' should be explicitly declared with text('id'), or use column('id') for more specificity;

-- TypeError: at least one ORDER BY element is required;

-- TypeError;

-- TypeError;

-- TypeError;

-- ArgumentError;

-- ArgumentError;

INSERT INTO alembic_version (version_num) VALUES ('caught_wrong_arguments') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade caught_wrong_arguments -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'caught_wrong_arguments';

COMMIT;


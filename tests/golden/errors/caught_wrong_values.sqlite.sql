CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> caught_wrong_values

-- AttributeError: 'str' object has no attribute 'insert';

-- AttributeError: 'str' object has no attribute 'table';

-- AttributeError: 'int' object has no attribute 'compile';

-- TypeError: rename_table() missing 1 required positional argument: 'new_table_name';

-- TypeError: create_table() missing 1 required positional argument: 'table_name';

-- TypeError: create_foreign_key() missing 3 required positional arguments: 'referent_table', 'local_cols', and 'remote_cols';

-- ArgumentError: ForeignKeyConstraint number of constrained columns must match the number of referenced columns.;

-- ArgumentError: ForeignKeyConstraint number of constrained columns must match the number of referenced columns.;

-- AttributeError: module 'alembic.op' has no attribute 'zzzzzz';

INSERT INTO alembic_version (version_num) VALUES ('caught_wrong_values') RETURNING version_num;

-- Running downgrade caught_wrong_values -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'caught_wrong_values';


-- id: b2
-- parents: a1
-- message: second

-- sqlgen:upgrade postgresql
ALTER TABLE t ALTER COLUMN "old" SET NOT NULL;
ALTER TABLE t RENAME "old" TO "new";

-- sqlgen:upgrade sqlite
CREATE TABLE _alembic_tmp_t (
    id INTEGER NOT NULL, 
    new TEXT NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t (id, new) SELECT t.id, t.old 
FROM t;

DROP TABLE t;
ALTER TABLE _alembic_tmp_t RENAME TO t;

-- sqlgen:downgrade
-- sqlgen:fail NotImplementedError: there is no way back

-- id: a1
-- message: first

-- sqlgen:upgrade postgresql
CREATE TABLE t (
    id SERIAL NOT NULL, 
    "old" TEXT, 
    PRIMARY KEY (id)
);

-- sqlgen:upgrade sqlite
CREATE TABLE t (
    id INTEGER NOT NULL, 
    old TEXT, 
    PRIMARY KEY (id)
);

-- sqlgen:downgrade
DROP TABLE t;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> sets_of_table_parts

-- 2 5 1;

-- True False True ix_%(column_0_label)s;

-- ['id'] id True;

CREATE TABLE t (
    id INTEGER NOT NULL, 
    a VARCHAR(5), 
    b INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT ck_9 CHECK (b < 9)
);

CREATE TABLE t (
    id INTEGER NOT NULL, 
    a VARCHAR(5), 
    b INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT ck_9 CHECK (b < 9)
);

-- Boolean value of this clause is not defined;

INSERT INTO alembic_version (version_num) VALUES ('sets_of_table_parts') RETURNING version_num;

-- Running downgrade sets_of_table_parts -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'sets_of_table_parts';


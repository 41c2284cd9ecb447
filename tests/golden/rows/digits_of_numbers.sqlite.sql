CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE numbers (
    id INTEGER NOT NULL, 
    x FLOAT, 
    told TEXT, 
    PRIMARY KEY (id)
);

INSERT INTO numbers (id, x) VALUES (1, 7.378697629483821e+19), (2, 0.1), (3, 0.30000000000000004);

UPDATE numbers SET told = '7.378697629483821e+19' WHERE id = 1;

UPDATE numbers SET told = '0.1' WHERE id = 2;

UPDATE numbers SET told = '0.30000000000000004' WHERE id = 3;

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;

-- Running downgrade 0001 -> 

DROP TABLE numbers;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';


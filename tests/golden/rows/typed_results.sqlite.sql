CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE t (
    id INTEGER NOT NULL, 
    day DATE, 
    at DATETIME, 
    price NUMERIC(10, 2), 
    ratio FLOAT, 
    "on" BOOLEAN, 
    data JSON, 
    "key" CHAR(32), 
    color VARCHAR(10), 
    name VARCHAR(10), 
    PRIMARY KEY (id)
);

INSERT INTO t (id, day, at, price, ratio, "on", data, "key", color, name) VALUES (1, '2024-01-02', '2024-01-02 03:04:05.000006', 1.50, 0.25, 1, '{"a": [1, null]}', '00000000000000000000000000000007', 'BLUE', 'ann');

INSERT INTO t (id, color) VALUES (2, 'RED');

SELECT '(1, datetime.date(2024, 1, 2), datetime.datetime(2024, 1, 2, 3, 4, 5, 6), Decimal(''1.50''), 0.25, True, {''a'': [1, None]}, UUID(''00000000-0000-0000-0000-000000000007''), <Color.BLUE: ''b''>, ''ANN!'')';

SELECT '(2, None, None, None, None, None, None, None, <Color.RED: ''r''>, None)';

SELECT '(<Color.BLUE: ''b''>, ''ANN!'')';

SELECT '(1.5, ''00000000-0000-0000-0000-000000000007'')';

SELECT '(None, None)';

SELECT '(1, ''ANN!'', <Color.BLUE: ''b''>)';

UPDATE t SET day='2025-01-01' WHERE t.id = 1 RETURNING day, name;

SELECT '(datetime.date(2025, 1, 1), ''ANN!'')';

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;

-- Running downgrade 0001 -> 

DROP TABLE t;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';


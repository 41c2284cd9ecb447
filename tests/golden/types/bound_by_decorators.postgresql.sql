BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

INSERT INTO orders (id, data, price) VALUES ('12345678123456781234567812345678', '{"a": [true, null], "b": 1}', 150);

INSERT INTO orders (id, price) VALUES ('12345678123456781234567812345678', 200);

INSERT INTO orders (id, data) VALUES ('12345678123456781234567812345678', '[]'), ('12345678123456781234567812345678', '{}');

INSERT INTO orders (id, data, price) VALUES ('12345678123456781234567812345678', '{"x": "it''s"}', 25);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

UPDATE orders SET data=NULL, price=300 WHERE orders.id = '12345678123456781234567812345678';

DELETE FROM orders WHERE orders.id IN ('12345678123456781234567812345678', '12345678123456781234567812345678') AND orders.price > 700 AND orders.price < 800;

SELECT 400 AS anon_1, orders.price + 100 AS anon_2 
FROM orders 
WHERE orders.price BETWEEN 100 AND 200;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;


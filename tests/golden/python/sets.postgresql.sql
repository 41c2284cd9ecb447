BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> sets01

SELECT 8, 2, 4, 6;

SELECT 1, 2, 33, 40, 8;

SELECT 1.5, 2305843009213693952, 7, 100000000000000000000, -1;

SELECT 1, 10, 4, 7;

SELECT 16, 1, 2, 3, 32, 64;

SELECT 1, 17, 33;

SELECT 1, 3, 17, 33;

SELECT 65, 1, 3, 33, 49, 17;

SELECT 'states', 'todos', 'products', 'orders', 'users';

SELECT 'a', 'é', 't';

SELECT ('a', 1), (), ('c',), ('b', 2);

SELECT 'new', 'paid', 'sent';

SELECT 3, 1, 2;

SELECT 'd', 'c', 'a', 'f', 'e', 'b';

SELECT 37, 69, 5, 53;

SELECT 37, 69;

SELECT 532884298275206615, 3906047847676358913, 1152921504606846978, -1826646154956904602, -2;

INSERT INTO alembic_version (version_num) VALUES ('sets01') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade sets01 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'sets01';

COMMIT;


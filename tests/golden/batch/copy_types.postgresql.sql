BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TYPE state AS ENUM ('open', 'done');

CREATE TABLE _alembic_tmp_orders (
    id INTEGER NOT NULL, 
    line INTEGER NOT NULL, 
    state state, 
    paid BOOLEAN, 
    note VARCHAR(20) COLLATE "NOCASE", 
    PRIMARY KEY (id, line)
);

INSERT INTO _alembic_tmp_orders (id, line, state, paid, note) SELECT orders.id, orders.line, orders.state, orders.paid, CAST(orders.note AS VARCHAR(20)) COLLATE "NOCASE" AS note 
FROM orders;

DROP TABLE orders;

ALTER TABLE _alembic_tmp_orders RENAME TO orders;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

SELECT make_trigger('orders_log');

SELECT make_trigger('orders_k');

SELECT make_trigger('tr_orders');

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;


-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
DO $$ DECLARE t text; BEGIN FOR t IN SELECT name FROM customers LOOP EXECUTE format('DROP TABLE %I', t); END LOOP; END $$;
SELECT create_hypertable('orders', 'id');
CALL fill_orders();
DO LANGUAGE plpython3u $$ pass $$;

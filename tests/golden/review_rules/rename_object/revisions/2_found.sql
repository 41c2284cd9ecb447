-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER SCHEMA shop RENAME TO store;
ALTER VIEW all_orders RENAME TO every_order;

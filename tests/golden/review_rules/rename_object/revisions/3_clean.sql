-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
ALTER INDEX orders_code RENAME TO orders_by_code;

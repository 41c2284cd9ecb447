-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE VIEW more AS SELECT id FROM orders;

-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
DROP VIEW all_orders;
DROP FUNCTION answer;

-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
REFRESH MATERIALIZED VIEW totals;

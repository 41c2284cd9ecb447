-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
REFRESH MATERIALIZED VIEW CONCURRENTLY totals;

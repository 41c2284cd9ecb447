-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept refresh-lock because it was looked at
REFRESH MATERIALIZED VIEW totals;

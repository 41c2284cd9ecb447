-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept leftover-copy because it is dropped by hand
CREATE TABLE _alembic_tmp_lines (id INTEGER);

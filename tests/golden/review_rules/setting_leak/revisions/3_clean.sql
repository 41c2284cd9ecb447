-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
SET LOCAL search_path = public;

-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE DOMAIN anything AS integer;

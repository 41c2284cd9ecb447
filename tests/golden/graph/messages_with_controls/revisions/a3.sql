-- id: "a3"
-- parents: 'a2'
-- message: third
-- author: A. Writer
-- date: 2024-02-01 10:00

-- sqlgen:upgrade
SELECT 1;

-- id: b2
-- parents: a1
-- message: second of SQL
-- date: 2026-01-31 00:00:00

-- sqlgen:upgrade

-- sqlgen:downgrade

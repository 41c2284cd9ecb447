-- id: a7
-- parents: f6
-- labels: farther
-- depends_on: e5
-- message: labelled_too
-- date: 2026-01-31 00:00:00

-- sqlgen:upgrade

-- sqlgen:downgrade

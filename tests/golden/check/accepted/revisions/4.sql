-- id: four
-- parents: three
-- message: in SQL

-- sqlgen:upgrade
-- sqlgen: accept unknown-object because badges are as old as users
ALTER TABLE badges ADD COLUMN early INTEGER;
ALTER TABLE medals ADD COLUMN early INTEGER;

-- sqlgen:downgrade
ALTER TABLE badges DROP COLUMN early;

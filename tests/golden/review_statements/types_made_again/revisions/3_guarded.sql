-- id: guarded
-- parents: again
-- message: guarded

-- sqlgen:upgrade
DO $$ BEGIN CREATE TYPE mood AS ENUM ('calm'); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

-- sqlgen:downgrade
SELECT 1;

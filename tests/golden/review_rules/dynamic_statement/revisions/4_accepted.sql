-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept dynamic-statement because it was looked at
DO $$ BEGIN EXECUTE 'DROP TABLE ' || current_user; END $$;

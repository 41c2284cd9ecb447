-- id: clean
-- parents: a_revision_whose_id_is_longer_than_it_may_be_too
-- message: clean

-- sqlgen:upgrade
ALTER TABLE a ADD COLUMN o integer;

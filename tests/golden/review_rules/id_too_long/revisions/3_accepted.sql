-- id: a_revision_whose_id_is_longer_than_it_may_be_too
-- parents: a_revision_whose_id_is_longer_than_it_may_be
-- sqlgen: accept id-too-long because the column is wider there
-- message: a_revision_whose_id_is_longer_than_it_may_be_too

-- sqlgen:upgrade
-- nothing
ALTER TABLE a ADD COLUMN m integer;

-- id: a_revision_whose_id_is_longer_than_it_may_be
-- parents: ground
-- message: a_revision_whose_id_is_longer_than_it_may_be

-- sqlgen:upgrade
ALTER TABLE a ADD COLUMN n integer;

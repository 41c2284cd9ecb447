-- id: prefer_repack
-- parents: prefer_identity
-- message: prefer_repack

-- sqlgen:upgrade
-- sqlgen:autocommit
VACUUM heaps;
-- sqlgen:end

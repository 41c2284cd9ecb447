-- id: prefer_repack
-- parents: prefer_identity
-- message: prefer_repack

-- sqlgen:upgrade
-- sqlgen:autocommit
VACUUM FULL heaps;
-- sqlgen:end
CLUSTER heaps USING heaps_pkey;

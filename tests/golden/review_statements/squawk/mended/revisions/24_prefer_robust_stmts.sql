-- id: prefer_robust_stmts
-- parents: prefer_repack
-- message: prefer_robust_stmts

-- sqlgen:upgrade
-- sqlgen:autocommit
ALTER TABLE rocks ADD COLUMN IF NOT EXISTS mail text;
CREATE TABLE IF NOT EXISTS stones (id bigint PRIMARY KEY);
-- sqlgen:end

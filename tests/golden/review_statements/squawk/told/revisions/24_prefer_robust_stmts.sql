-- id: prefer_robust_stmts
-- parents: prefer_repack
-- message: prefer_robust_stmts

-- sqlgen:upgrade
-- sqlgen:autocommit
ALTER TABLE rocks ADD COLUMN mail text;
CREATE TABLE stones (id bigint PRIMARY KEY);
-- sqlgen:end

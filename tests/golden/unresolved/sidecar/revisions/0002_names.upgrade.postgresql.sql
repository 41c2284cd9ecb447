-- sqlgen: revision-sha256 a1ed623efbcc08e7f5f6f0214786c008284dbe70ba86c22943e7a4fae871b2fe
-- Large: in steps of its own.
ALTER TABLE users ADD COLUMN first TEXT;
-- sqlgen:autocommit
UPDATE users SET first = split_part(name, ' ', 1);
-- sqlgen:end
ALTER TABLE users ALTER COLUMN first SET NOT NULL;

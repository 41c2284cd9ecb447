-- sqlgen: revision-sha256 a1ed623efbcc08e7f5f6f0214786c008284dbe70ba86c22943e7a4fae871b2fe
ALTER TABLE users ADD COLUMN first TEXT;
-- What stands before the first blank.
UPDATE users SET first = substr(name, 1, instr(name || ' ', ' ') - 1);

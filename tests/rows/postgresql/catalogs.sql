-- What the system catalogs tell. What a query gives stands behind it; a query behind --? is not answered.
CREATE TABLE organization (id integer PRIMARY KEY);
CREATE TABLE "Member" (
    name text UNIQUE,
    org integer CONSTRAINT member_org REFERENCES organization (id) ON DELETE CASCADE
);
CREATE INDEX member_index ON "Member" (org);
SELECT c.conname, c.conrelid::regclass::text, a.attname, c.confdeltype, c.confupdtype
FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
WHERE c.confrelid = 'organization'::regclass AND array_length(c.conkey, 1) = 1;
--= member_org|"Member"|org|c|a
SELECT indisvalid, indisunique FROM pg_index WHERE indexrelid = to_regclass('member_index');
--= t|f
SELECT count(*) FROM pg_index WHERE indexrelid = to_regclass('no_index');
--= 0
SELECT column_name, is_nullable FROM information_schema.columns WHERE table_name = 'Member' ORDER BY ordinal_position;
--= name|YES
--= org|YES
SELECT to_regclass('nothing') IS NULL;
--= t
--? SELECT relname FROM pg_class

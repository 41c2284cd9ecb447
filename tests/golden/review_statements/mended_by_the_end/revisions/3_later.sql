-- id: later
-- parents: mended
-- message: later

-- sqlgen:upgrade
ALTER TABLE pledges DROP COLUMN payload;
ALTER TABLE pledges ALTER COLUMN state TYPE text;
ALTER TABLE pledges DROP CONSTRAINT pledges_pkey;
ALTER TABLE pledges ALTER COLUMN n TYPE bigint;
CREATE TABLE keyless (id bigint);
CREATE TABLE keyed (id bigint, payload json);
ALTER TABLE keyed ADD PRIMARY KEY (id);

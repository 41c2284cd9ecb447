-- id: prefer_timestamp_tz
-- parents: prefer_text_field
-- message: prefer_timestamp_tz

-- sqlgen:upgrade
CREATE TABLE watches (id bigint PRIMARY KEY, made timestamptz, sold timestamptz);

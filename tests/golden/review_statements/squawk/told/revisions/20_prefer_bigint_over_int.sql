-- id: prefer_bigint_over_int
-- parents: identifier_too_long
-- message: prefer_bigint_over_int

-- sqlgen:upgrade
CREATE TABLE posts (id int PRIMARY KEY, score int);

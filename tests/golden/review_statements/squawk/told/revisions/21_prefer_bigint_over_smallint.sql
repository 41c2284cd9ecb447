-- id: prefer_bigint_over_smallint
-- parents: prefer_bigint_over_int
-- message: prefer_bigint_over_smallint

-- sqlgen:upgrade
CREATE TABLE quips (id smallint PRIMARY KEY, score smallint);

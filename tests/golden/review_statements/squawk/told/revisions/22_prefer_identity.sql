-- id: prefer_identity
-- parents: prefer_bigint_over_smallint
-- message: prefer_identity

-- sqlgen:upgrade
CREATE TABLE jokes (id bigserial PRIMARY KEY);

-- id: prefer_text_field
-- parents: prefer_robust_stmts
-- message: prefer_text_field

-- sqlgen:upgrade
CREATE TABLE notes (id bigint PRIMARY KEY, body varchar(100) NOT NULL);

-- id: prefer_text_field
-- parents: prefer_robust_stmts
-- message: prefer_text_field

-- sqlgen:upgrade
CREATE TABLE notes (id bigint PRIMARY KEY, body text NOT NULL, CONSTRAINT notes_body CHECK (length(body) <= 100));

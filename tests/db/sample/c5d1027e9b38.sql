INSERT INTO users (email, full_name, is_active) VALUES ('ada@example.org', 'Ada', TRUE);
INSERT INTO users (email, full_name, is_active) VALUES ('bob@example.org', 'Bob', FALSE);

-- id: emptied
-- parents: ground
-- message: emptied

-- sqlgen:upgrade
TRUNCATE attempts, logs;
ALTER TABLE attempts DROP COLUMN source;
CREATE INDEX attempts_n ON attempts (n);
INSERT INTO logs (id, source) VALUES (1, 'again');
ALTER TABLE logs DROP COLUMN source;

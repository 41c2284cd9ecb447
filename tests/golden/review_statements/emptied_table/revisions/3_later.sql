-- id: later
-- parents: emptied
-- message: later

-- sqlgen:upgrade
CREATE INDEX attempts_n_id ON attempts (n, id);

-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TYPE mood RENAME VALUE 'calm' TO 'quiet';

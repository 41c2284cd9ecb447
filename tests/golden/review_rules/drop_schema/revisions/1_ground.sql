-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE SCHEMA archive;
CREATE SCHEMA attic;

-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TYPE mood AS ENUM ('calm', 'sad');

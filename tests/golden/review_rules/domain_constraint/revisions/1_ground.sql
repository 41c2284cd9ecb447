-- id: ground
-- message: ground

-- sqlgen:upgrade

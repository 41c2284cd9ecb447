-- sqlgen:upgrade
SELECT 1;
-- sqlgen:revison-sha256 1

-- sqlgen: revision-sha256 0
SELECT 1;

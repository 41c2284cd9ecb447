SELECT 'version_num' AS version_num UNION ALL SELECT version_num FROM main."My Versions";

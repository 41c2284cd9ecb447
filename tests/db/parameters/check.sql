SELECT id || '|' || title || '|' || coalesce(CAST(body AS text), '-') || '|' || coalesce(CAST(price * 100 AS integer), -1) || '|' ||
       CASE WHEN done THEN 'yes' WHEN NOT done THEN 'no' ELSE '-' END || '|' || coalesce(length(raw), 0) || '|' ||
       coalesce(CAST(day AS text), '-') || '|' || coalesce(replace(CAST("key" AS text), '-', ''), '-') || '|' ||
       coalesce(CAST(mood AS text), '-') || '|' || coalesce(level, -1) FROM notes ORDER BY id;
SELECT id || '|' || name || '|' || kind || '|' || rank || '|' || seen || '|' || coalesce(size, -1) FROM tags ORDER BY id;

BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> select_parts

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account 
WHERE app.user_account.name = 'a' AND app.user_account.team_id = 3;

SELECT team.title 
FROM app.user_account JOIN team ON team.id = app.user_account.team_id 
WHERE team.title = 'b';

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account ORDER BY app.user_account.id, app.user_account.name;

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account;

SELECT count(*) AS count_1 
FROM app.user_account;

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account ORDER BY app.user_account.id
 LIMIT ALL OFFSET 20;

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account ORDER BY app.user_account.id 
 LIMIT 10 OFFSET 20;

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account ORDER BY app.user_account.id 
 LIMIT 10 OFFSET 5;

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account ORDER BY app.user_account.id 
 LIMIT 3;

SELECT app.user_account.id 
FROM app.user_account LEFT OUTER JOIN team ON app.user_account.team_id = team.id;

SELECT app.user_account.id 
FROM app.user_account LEFT OUTER JOIN post ON post.user_id = app.user_account.id;

SELECT app.user_account.id 
FROM app.user_account FULL OUTER JOIN post ON post.user_id = app.user_account.id;

SELECT app.user_account.id 
FROM app.user_account LEFT OUTER JOIN post ON post.user_id = app.user_account.id;

SELECT app.user_account.id, app.user_account.name, app.user_account.team_id, 1 AS one 
FROM app.user_account;

SELECT count(app.user_account.id) AS count_1 
FROM app.user_account;

SELECT app.user_account.name 
FROM post JOIN app.user_account ON app.user_account.id = post.user_id;

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account 
WHERE app.user_account.id > 3 AND app.user_account.name != 'x' AND app.user_account.team_id IS NULL;

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account 
WHERE app.user_account.id > 3 GROUP BY app.user_account.id 
HAVING max(app.user_account.team_id) > 2;

SELECT DISTINCT app.user_account.id, app.user_account.name 
FROM app.user_account;

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account;

SELECT /* for PostgreSQL */ /* for all */ app.user_account.id, app.user_account.name 
FROM app.user_account;

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account /* the end */;

SELECT app.user_account.id, (SELECT max(post.id) AS max_1 
FROM post 
WHERE post.user_id = app.user_account.id) AS newest 
FROM app.user_account;

SELECT app.user_account.id, (SELECT max(post.id) AS max_1 
FROM post 
WHERE post.user_id = app.user_account.id) AS anon_1 
FROM app.user_account;

SELECT app.user_account.id 
FROM app.user_account 
WHERE EXISTS (SELECT max(post.id) AS max_1 
FROM post 
WHERE post.user_id = app.user_account.id);

SELECT app.user_account.id 
FROM app.user_account 
WHERE EXISTS (SELECT max(post.id) AS max_1 
FROM post 
WHERE post.user_id = app.user_account.id);

SELECT n.max_1 
FROM (SELECT max(post.id) AS max_1 
FROM post, app.user_account 
WHERE post.user_id = app.user_account.id) AS n;

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account FOR UPDATE OF user_account NOWAIT;

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account UNION ALL SELECT team.id, team.title 
FROM team ORDER BY name 
 LIMIT 2;

SELECT 1 AS a INTERSECT SELECT 2 AS anon_1;

SELECT app.user_account.id, app.user_account.name, app.user_account.team_id 
FROM app.user_account 
WHERE (app.user_account.id, app.user_account.team_id) IN ((1, 2), (3, 4));

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account ORDER BY app.user_account.id
 FETCH FIRST (5) ROWS ONLY;

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account ORDER BY app.user_account.id
 OFFSET (2) ROWS
 FETCH FIRST (5) ROWS WITH TIES;

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account ORDER BY app.user_account.id
 FETCH FIRST (10) PERCENT ROWS ONLY;

SELECT DISTINCT ON (app.user_account.team_id) app.user_account.id, app.user_account.name 
FROM app.user_account;

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account FOR NO KEY UPDATE SKIP LOCKED;

SELECT app.user_account.id, app.user_account.name 
FROM app.user_account FOR SHARE;

SELECT app.user_account.id, l.max_1 
FROM app.user_account, LATERAL (SELECT max(post.id) AS max_1 
FROM post 
WHERE post.user_id = app.user_account.id) AS l;

INSERT INTO alembic_version (version_num) VALUES ('select_parts') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade select_parts -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'select_parts';

COMMIT;


BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

UPDATE t SET name=(t.name || 'x');

UPDATE t SET name=('a' || t.name || 'b');

UPDATE t SET id=(t.id * 2 + 1);

UPDATE t SET id=((t.id + 1) * 2);

UPDATE t SET id=(t.id - (t.id - 3));

UPDATE t SET id=((t.id - t.id) - 3);

UPDATE t SET n=(t.n / CAST(2 AS NUMERIC));

UPDATE t SET n=(t.id / CAST(2 AS NUMERIC));

UPDATE t SET n=(t.id / 2);

UPDATE t SET n=(FLOOR(t.n / 2));

UPDATE t SET id=(t.id % 2);

UPDATE t SET id=(-t.id);

UPDATE t SET id=(-(t.id + 1));

UPDATE t SET id=(5 - t.id);

UPDATE t SET id=(5 / CAST(t.id AS NUMERIC));

UPDATE t SET x=(t.x + 1);

UPDATE t SET x=(t.x || 'a');

UPDATE t SET name=NULL;

UPDATE t SET j=NULL;

UPDATE t SET j=NULL;

UPDATE t SET name='z';

UPDATE t SET id=4, name='z';

UPDATE t SET flag=true;

UPDATE t SET flag=true;

UPDATE t SET flag=NOT t.flag;

UPDATE t SET flag=NOT t.flag;

UPDATE t SET at='2020-01-02 03:04:05.000678';

UPDATE t SET d='2020-01-02';

UPDATE t SET n=1.50;

UPDATE t SET n=1.5;

UPDATE t SET n=3;

UPDATE t SET id=:id, name=:name, flag=:flag, at=:at, d=:d, n=:n, j=:j::JSON, x=:x;

UPDATE t SET id=(t.id | 4);

UPDATE t SET id=(t.id # 4);

UPDATE t SET id=(~t.id);

UPDATE t SET id=(t.id << 4);

UPDATE t SET name=(t.name || 'x' || 'y');

UPDATE t SET name=(t.name COLLATE "C");

UPDATE t SET name=(t.name COLLATE "de_DE");

UPDATE t SET name=CASE WHEN (t.id > 5) THEN 'big' WHEN (t.id > 3) THEN 'mid' ELSE 'small' END;

UPDATE t SET name=CASE t.id WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'many' END;

UPDATE t SET name=CASE WHEN t.flag THEN 'y' END;

UPDATE t SET name=CASE WHEN t.flag THEN 'y' END;

UPDATE t SET id=CASE WHEN (t.flag AND t.id > 3) THEN 1 ELSE 0 END;

UPDATE t SET name=CAST(t.id AS VARCHAR);

UPDATE t SET name=CAST(t.id AS VARCHAR(10));

UPDATE t SET name=CAST(5 AS INTEGER);

UPDATE t SET name=CAST(NULL AS INTEGER);

UPDATE t SET name=CAST(t.name AS VARCHAR) COLLATE "C";

UPDATE t SET id=(CAST(t.name AS INTEGER) + 1);

UPDATE t SET x=CAST(t.name AS en);

UPDATE t SET x=(t.name + 5);

UPDATE t SET x=CAST(t.id AS TEXT);

UPDATE t SET id=EXTRACT(year FROM t.at);

UPDATE t SET id=EXTRACT(epoch FROM t.at);

UPDATE t SET x='a';

UPDATE t SET x=(5 + 3);

UPDATE t SET x=NULL;

UPDATE t SET x=true;

UPDATE t SET x='z';

UPDATE t SET x=(a + b + 1);

UPDATE t SET x=(SELECT u.name 
FROM u 
WHERE u.t_id = t.id 
 LIMIT 1);

UPDATE t SET name=u.name FROM u WHERE t.id = u.t_id;

UPDATE t SET name=(u.name || 'x') FROM u WHERE t.id = u.t_id AND u.val > 5;

UPDATE t SET name='x', id=5;

UPDATE t SET name='x' RETURNING t.id, t.name;

UPDATE sch.st SET id=6 WHERE sch.st.id = 5;

UPDATE users SET name='x', upd=now();

UPDATE users SET name='x', status=NULL, upd=now() WHERE users.id = 4;

UPDATE users SET upd=NULL;

UPDATE t SET name=(SELECT u.name 
FROM u 
WHERE u.id = t.id) WHERE EXISTS (SELECT 1 
FROM u 
WHERE u.id = t.id);

UPDATE t SET name=(t.name || '_' || CAST(t.id AS VARCHAR));

UPDATE t SET name=(t.name || t.name || t.name);

UPDATE t SET name=(t.name || 'a' || t.x || 'b');

UPDATE t SET id=(t.id + t.id + 1);

UPDATE t SET id=(t.id * (t.id + 1) * 3);

UPDATE t SET id=((t.id * t.id + 3) - t.id / CAST(2 AS NUMERIC));

UPDATE t SET id=((t.id - 1) - (t.id - 2));

UPDATE t SET id=((t.id % 3) % 2);

UPDATE t SET n=((t.n * 1.0) / CAST(3 AS NUMERIC));

UPDATE t SET d=(t.d + 1);

UPDATE t SET flag=CASE WHEN (t.id > 3) THEN true ELSE false END;

UPDATE t SET flag=CASE WHEN (t.id > 3) THEN true ELSE false END;

UPDATE t SET flag=(t.id > 3);

UPDATE t SET flag=(t.id > 3 AND t.name = 'x');

UPDATE t SET flag=(t.id > 3 OR t.name = 'x');

UPDATE t SET flag=(t.name IS NULL);

UPDATE t SET flag=(t.name IN ('a', 'b'));

UPDATE t SET flag=(EXISTS (SELECT u.id 
FROM u));

UPDATE t SET name=CASE WHEN (t.name = 'a') THEN 'b' WHEN (t.name = 'c') THEN 'd' ELSE t.name END;

UPDATE t SET name=CASE WHEN (t.id IN (1, 2)) THEN 'b' ELSE NULL END;

UPDATE t SET n=CASE WHEN (t.id = 1) THEN 1.5 END;

UPDATE t SET x=CAST(t.x AS en);

UPDATE t SET x=CAST('a' AS en);

UPDATE t SET x=CAST('a' AS en);

UPDATE t SET x=CAST(t.n AS NUMERIC(12, 4));

UPDATE t SET x=CAST(t.n AS FLOAT);

UPDATE t SET x=CAST(t.name AS BOOLEAN);

UPDATE t SET x=CAST(t.name AS BYTEA);

UPDATE t SET x=CAST(t.name AS TIMESTAMP WITH TIME ZONE);

UPDATE t SET x=CAST(t.name AS UUID);

UPDATE t SET x=CAST(t.name AS INTERVAL);

UPDATE t SET x=('a' || 'b');

UPDATE t SET x='2020-01-01 00:00:00';

UPDATE t SET x='2020-01-01';

UPDATE t SET x=1.10;

UPDATE t SET x=1.5;

UPDATE t SET x=1e+20;

UPDATE t SET x='ab';

UPDATE t SET x='12345678-1234-5678-1234-567812345678';

UPDATE t SET x='q';

UPDATE t SET name='k';

UPDATE t SET id=3, name='k';

UPDATE addr SET email=users.name FROM users WHERE addr.user_id = users.id;

UPDATE addr SET email=(SELECT users.name 
FROM users 
WHERE users.id = addr.user_id);

UPDATE t SET name=(REGEXP_REPLACE(t.name, 'a', 'b'));

UPDATE t SET name=(REGEXP_REPLACE(t.name, 'a', 'b', 'g'));

UPDATE t SET d=(t.d + make_interval(secs=>86400.0));

UPDATE t SET x=CAST(t.name AS INET);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


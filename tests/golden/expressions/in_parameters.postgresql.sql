BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

UPDATE t SET a=1 RETURNING CASE WHEN (t.a IN (__[POSTCOMPILE_a_1])) THEN :param_1 ELSE :param_2 END AS r;

UPDATE t SET a=1 RETURNING t.a IN (__[POSTCOMPILE_a_1]) AS r;

UPDATE t SET a=1 RETURNING (t.a NOT IN (__[POSTCOMPILE_a_1])) AS r;

UPDATE t SET a=1 RETURNING lower(t.b) IN (__[POSTCOMPILE_lower_1]) AS r;

UPDATE t SET a=1 RETURNING t.a + :a_1 IN (__[POSTCOMPILE_param_1]) AS r;

UPDATE t SET a=1 RETURNING (t.a, t.b) IN (__[POSTCOMPILE_param_1]) AS r;

UPDATE t SET a=1 RETURNING t.a IN (__[POSTCOMPILE_p]) AS r;

UPDATE t SET a=1 RETURNING t.a IN (__[POSTCOMPILE_p_q]) AS r;

UPDATE t SET a=1 RETURNING CAST(t.a AS TEXT) IN (__[POSTCOMPILE_param_1]) AS r, t.a IN (__[POSTCOMPILE_a_1]) AS s, t.a = :a_2 AS anon_1;

UPDATE t SET a=1 RETURNING t.a IN (__[POSTCOMPILE_param_1]) AS s;

UPDATE t SET a=1 RETURNING t.a BETWEEN :a_1 AND :a_2 AS s, t.b LIKE :b_1 AS q, (t.b LIKE :b_2 || '%') AS k, coalesce(t.a, :coalesce_1) AS m;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

UPDATE t SET "x y"=1 RETURNING _a IN (__[POSTCOMPILE_a_1]) AS r;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

UPDATE t SET a=1 RETURNING CASE WHEN (a IN (__[POSTCOMPILE_a_1])) THEN :param_1 ELSE :param_2 END AS r;

UPDATE t SET a=1 RETURNING a IN (__[POSTCOMPILE_a_1]) AS r;

UPDATE t SET a=1 RETURNING (a NOT IN (__[POSTCOMPILE_a_1])) AS r;

UPDATE t SET a=1 RETURNING lower(b) IN (__[POSTCOMPILE_lower_1]) AS r;

UPDATE t SET a=1 RETURNING a + :a_1 IN (__[POSTCOMPILE_param_1]) AS r;

UPDATE t SET a=1 RETURNING (a, b) IN (__[POSTCOMPILE_param_1]) AS r;

UPDATE t SET a=1 RETURNING a IN (__[POSTCOMPILE_p]) AS r;

UPDATE t SET a=1 RETURNING a IN (__[POSTCOMPILE_p_q]) AS r;

UPDATE t SET a=1 RETURNING CAST(a AS TEXT) IN (__[POSTCOMPILE_param_1]) AS r, a IN (__[POSTCOMPILE_a_1]) AS s, a = :a_2 AS anon_1;

UPDATE t SET a=1 RETURNING a IN (__[POSTCOMPILE_param_1]) AS s;

UPDATE t SET a=1 RETURNING a BETWEEN :a_1 AND :a_2 AS s, b LIKE :b_1 AS q, (b LIKE :b_2 || '%') AS k, coalesce(a, :coalesce_1) AS m;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

UPDATE t SET "x y"=1 RETURNING _a IN (__[POSTCOMPILE_a_1]) AS r;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';


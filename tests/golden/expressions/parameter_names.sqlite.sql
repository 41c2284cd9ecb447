CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

INSERT INTO t ("a.b", "perc%ent", "two words", "col:on", "x[1]", "f(y)") VALUES (:a_b, :percPent, :two_words, :colCon, :x_1_, :fAyZ);

INSERT INTO t ("a.b", "perc%ent", "two words", "col:on", "x[1]", "f(y)") VALUES (:a_b, :percPent, :two_words, :colCon, :x_1_, :fAyZ) ON CONFLICT ("col:on") DO NOTHING;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

UPDATE t SET _x=1 RETURNING _x * :x_1 AS r;

UPDATE t SET _x=1 RETURNING "perc%ent" * :perc_ent_1 AS r;

UPDATE t SET _x=1 RETURNING "col:on" * :colCon_1 AS r;

UPDATE t SET _x=1 RETURNING __ * :_1 AS r;

UPDATE t SET _x=1 RETURNING "a $(b)" * :a_b_1 AS r;

UPDATE t SET _x=1 RETURNING "x.y" * :x_y_1 AS r;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';


BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

INSERT INTO target (id, elem) SELECT t.id, e_1.elem 
FROM t JOIN LATERAL json_each(t.j) WITH ORDINALITY AS e_1(elem, ord) ON true ORDER BY e_1.ord;

INSERT INTO target (id, elem) SELECT t.id, named.elem 
FROM t JOIN LATERAL json_each(t.j) WITH ORDINALITY AS named(elem, ord) ON true;

INSERT INTO target (id, elem) SELECT t.id, e_1.elem 
FROM t, json_each(t.j) WITH ORDINALITY AS e_1(elem, ord);

INSERT INTO target (id, elem) SELECT t.id, kept_1.elem 
FROM t, json_each(t.j) AS kept_1(elem);

INSERT INTO target (id) SELECT b.id 
FROM t AS b;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE t (
    id SERIAL NOT NULL, 
    tags VARCHAR[], 
    n INTEGER[] DEFAULT '{1,2}', 
    data BYTEA, 
    PRIMARY KEY (id)
);

CREATE TABLE log (
    what TEXT
);

INSERT INTO t (id, tags, data) VALUES (1, ARRAY['false'], decode('616200ff', 'hex'));

INSERT INTO t (id, tags, data) VALUES (2, CAST(ARRAY[] AS VARCHAR[]), decode('', 'hex'));

INSERT INTO t (id, tags, data) VALUES (3, CAST(ARRAY['a b', 'q"uo,te', NULL, 'back\slash', 'é'''] AS VARCHAR[]), NULL);

INSERT INTO t (id, tags, n) VALUES (4, '{x,"y z",NULL}', ARRAY[5, 6]), (5, NULL, '{}'), (6, ARRAY['p', 'q'], ARRAY[7]::int[]);

UPDATE t SET tags = array_append(tags, 'added') WHERE id IN (1, 5);

UPDATE t SET tags = tags || 'more'::text WHERE id = 4;

UPDATE t SET tags = tags || ARRAY['m1', 'm2'] WHERE id = 2;

UPDATE t SET n = array_remove(n, 5) WHERE 6 = ANY (n);

UPDATE t SET tags = array_replace(tags, 'p', 'pp') WHERE tags @> ARRAY['p']::varchar[];

INSERT INTO log (what) VALUES ('(1, [''false'', ''added''], [1, 2], 2, 2, ''false'', None)');

INSERT INTO log (what) VALUES ('(2, [''m1'', ''m2''], [1, 2], 2, 2, ''m1'', None)');

INSERT INTO log (what) VALUES ('(3, [''a b'', ''q"uo,te'', None, ''back\\slash'', "é''"], [1, 2], 5, 2, ''a b'', None)');

INSERT INTO log (what) VALUES ('(4, [''x'', ''y z'', None, ''more''], [6], 4, 1, ''x'', None)');

INSERT INTO log (what) VALUES ('(5, [''added''], [], 1, None, ''added'', None)');

INSERT INTO log (what) VALUES ('(6, [''pp'', ''q''], [7], 2, 1, ''pp'', 2)');

INSERT INTO log (what) VALUES ('(1,)');

INSERT INTO log (what) VALUES ('(5,)');

INSERT INTO log (what) VALUES ('(6,)');

INSERT INTO log (what) VALUES ('(1,)');

INSERT INTO log (what) VALUES ('(2,)');

INSERT INTO log (what) VALUES ('(3,)');

INSERT INTO log (what) VALUES ('(6,)');

INSERT INTO log (what) VALUES ('(1,)');

INSERT INTO log (what) VALUES ('(2,)');

INSERT INTO log (what) VALUES ('(5,)');

INSERT INTO log (what) VALUES ('(6,)');

INSERT INTO log (what) VALUES ('(1, ''616200ff'')');

INSERT INTO log (what) VALUES ('(2, '''')');

INSERT INTO log (what) VALUES ('(1, [''false'', ''added''], [1, 2], b''ab\x00\xff'')');

INSERT INTO log (what) VALUES ('(2, [''m1'', ''m2''], [1, 2], b'''')');

INSERT INTO log (what) VALUES ('(3, [''a b'', ''q"uo,te'', None, ''back\\slash'', "é''"], [1, 2], None)');

INSERT INTO log (what) VALUES ('(4, [''x'', ''y z'', None, ''more''], [6], None)');

INSERT INTO log (what) VALUES ('(5, [''added''], [], None)');

INSERT INTO log (what) VALUES ('(6, [''pp'', ''q''], [7], None)');

INSERT INTO log (what) VALUES ('(6,)');

INSERT INTO log (what) VALUES ('(6,)');

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE log;

DROP TABLE t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;


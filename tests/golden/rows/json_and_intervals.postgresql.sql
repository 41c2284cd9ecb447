BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE t (
    id SERIAL NOT NULL, 
    j JSON, 
    b JSONB, 
    every INTERVAL, 
    PRIMARY KEY (id)
);

CREATE TABLE log (
    what TEXT
);

INSERT INTO t (id, j, b, every) VALUES (1, '{"name": "x", "n": 5, "yes": true, "no": null, "deep": {"er": ["p", 2]}, "list": ["a", 1, null]}', '{"name": "x", "n": 5, "yes": true, "no": null, "deep": {"er": ["p", 2]}, "list": ["a", 1, null]}', '2 days 3.000005 seconds'::interval);

INSERT INTO t (id, j, b, every) VALUES (2, '["a", "b"]', '["a"]', '-1 days 75600.000000 seconds'::interval);

INSERT INTO t (id, j, b, every) VALUES (3, 'null', '"text"', NULL);

INSERT INTO t (id, b, every) VALUES (4, '{}', '1 year 2 months -3 days 04:05:06.7'), (5, NULL, '1.5 sec');

UPDATE t SET b = jsonb_set(b, '{name}', '"y"') WHERE b ? 'name';

UPDATE t SET b = jsonb_set(b, '{deep,more}', '[1, {"a": null}]', true) WHERE id = 1;

UPDATE t SET b = jsonb_set(jsonb_set(b, '{gone,x}', '1'), '{not}', '1', false) WHERE id = 1;

UPDATE t SET b = (b - 'yes') || '{"n": 6, "new": {"in": "a b"}}' WHERE id = 1;

UPDATE t SET b = b || jsonb_build_object('k', 1, 't', true, 'a', jsonb_build_array('x', NULL, b), 's', to_jsonb('s'::text)) WHERE id = 4;

INSERT INTO log (what) VALUES ('(1, {''name'': ''x'', ''n'': 5, ''yes'': True, ''no'': None, ''deep'': {''er'': [''p'', 2]}, ''list'': [''a'', 1, None]}, {''n'': 6, ''no'': None, ''new'': {''in'': ''a b''}, ''deep'': {''er'': [''p'', 2], ''more'': [1, {''a'': None}]}, ''list'': [''a'', 1, None], ''name'': ''y''}, datetime.timedelta(days=2, seconds=3, microseconds=5))');

INSERT INTO log (what) VALUES ('(2, [''a'', ''b''], [''a''], datetime.timedelta(days=-1, seconds=75600))');

INSERT INTO log (what) VALUES ('(3, None, ''text'', None)');

INSERT INTO log (what) VALUES ('(4, None, {''a'': [''x'', None, {}], ''k'': 1, ''s'': ''s'', ''t'': True}, datetime.timedelta(days=422, seconds=14706, microseconds=700000))');

INSERT INTO log (what) VALUES ('(5, None, None, datetime.timedelta(seconds=1, microseconds=500000))');

INSERT INTO log (what) VALUES ('(1, ''x'', ''6'', None, None, ''p'', None)');

INSERT INTO log (what) VALUES ('(2, None, None, None, None, None, ''a'')');

INSERT INTO log (what) VALUES ('(3, None, None, None, None, None, ''text'')');

INSERT INTO log (what) VALUES ('(4, None, None, None, None, None, None)');

INSERT INTO log (what) VALUES ('(5, None, None, None, None, None, None)');

INSERT INTO log (what) VALUES ('(2, None, None)');

INSERT INTO log (what) VALUES ('(3, None, None)');

INSERT INTO log (what) VALUES ('(4, None, None)');

INSERT INTO log (what) VALUES ('(5, None, None)');

INSERT INTO log (what) VALUES ('(1, None, [''a'', 1, None])');

INSERT INTO log (what) VALUES ('(1, ''object'', ''number'', ''y'', ''ab'', ''abc'')');

INSERT INTO log (what) VALUES ('(2, ''array'', None, None, ''ab'', ''abc'')');

INSERT INTO log (what) VALUES ('(3, ''string'', None, None, ''ab'', ''abc'')');

INSERT INTO log (what) VALUES ('(4, ''object'', None, None, ''ab'', ''abc'')');

INSERT INTO log (what) VALUES ('(5, None, None, None, ''ab'', ''abc'')');

INSERT INTO log (what) VALUES ('(1, 4, 1)');

INSERT INTO log (what) VALUES ('(2, 3, 1)');

INSERT INTO log (what) VALUES ('(3, 2, 1)');

INSERT INTO log (what) VALUES ('(4, 1, 1)');

INSERT INTO log (what) VALUES ('(5, 1, 5)');

INSERT INTO log (what) VALUES ('(1,)');

INSERT INTO log (what) VALUES ('(2,)');

INSERT INTO log (what) VALUES ('(3,)');

INSERT INTO log (what) VALUES ('(4,)');

INSERT INTO log (what) VALUES ('(1,)');

INSERT INTO log (what) VALUES ('(1, {''name'': ''x'', ''n'': 5, ''yes'': True, ''no'': None, ''deep'': {''er'': [''p'', 2]}, ''list'': [''a'', 1, None]}, {''n'': 6, ''no'': None, ''new'': {''in'': ''a b''}, ''deep'': {''er'': [''p'', 2], ''more'': [1, {''a'': None}]}, ''list'': [''a'', 1, None], ''name'': ''y''}, datetime.timedelta(days=2, seconds=3, microseconds=5))');

INSERT INTO log (what) VALUES ('(2, [''a'', ''b''], [''a''], datetime.timedelta(days=-1, seconds=75600))');

INSERT INTO log (what) VALUES ('(3, None, ''text'', None)');

INSERT INTO log (what) VALUES ('(4, None, {''a'': [''x'', None, {}], ''k'': 1, ''s'': ''s'', ''t'': True}, datetime.timedelta(days=422, seconds=14706, microseconds=700000))');

INSERT INTO log (what) VALUES ('(5, None, None, datetime.timedelta(seconds=1, microseconds=500000))');

INSERT INTO log (what) VALUES ('(1, [''p'', 2], ''x'')');

INSERT INTO log (what) VALUES ('(2, None, None)');

INSERT INTO log (what) VALUES ('(3, None, None)');

INSERT INTO log (what) VALUES ('(4, None, None)');

INSERT INTO log (what) VALUES ('(5, None, None)');

INSERT INTO log (what) VALUES ('(1,)');

INSERT INTO log (what) VALUES ('([''p'', 2],)');

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE log;

DROP TABLE t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;


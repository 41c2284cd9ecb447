CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

INSERT INTO t (state, kind, level, mail, tags, sizes, more, url, country, ip, at, notes, guid) VALUES ('n', 'a', 2, 'ann@example.org', 'red,green', '1;2', '', 'https://example.org/a?b=c', 'FI', '10.0.0.1', '2024-01-02 03:04:00.000000', '{"a": [1, null]}', '0b38e8b3-7c85-4b4e-9f0e-111111111111');

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

UPDATE t SET kind=NULL, mail='b@c', tags='x' WHERE t.state = 'd';

DELETE FROM t WHERE t.state IN ('n', 'd');

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';


BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

INSERT INTO t (id, at) VALUES ('c9f3e8ec-6e8b-432b-8c1e-948b249ea70b', '1970-01-01 00:00:00');

INSERT INTO days VALUES ('1970-01-01', 0);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM t WHERE t.at < '1969-12-02 00:00:00';

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;


CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE tokens (id INTEGER PRIMARY KEY, owner TEXT, made TEXT DEFAULT CURRENT_TIMESTAMP, seen TEXT DEFAULT (datetime('now')), code TEXT DEFAULT (hex(randomblob(2))));

INSERT INTO tokens (owner) VALUES ('ann'), ('bob');

INSERT INTO tokens (owner, made, seen, code) VALUES ('cas', '2020-01-02', NULL, 'c');

CREATE TABLE _alembic_tmp_tokens (
    id INTEGER, 
    owner TEXT, 
    made TEXT DEFAULT CURRENT_TIMESTAMP, 
    seen TEXT DEFAULT (datetime('now')), 
    code TEXT DEFAULT (hex(randomblob(2))), 
    level INTEGER DEFAULT '1', 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_tokens (id, owner, made, seen, code) SELECT tokens.id, tokens.owner, tokens.made, tokens.seen, tokens.code 
FROM tokens;

DROP TABLE tokens;

ALTER TABLE _alembic_tmp_tokens RENAME TO tokens;

ALTER TABLE tokens RENAME TO keys;

UPDATE keys SET level = abs(random()) % 4 WHERE id = 1;

INSERT INTO keys (owner, level) VALUES ('ann2', 1);

INSERT INTO keys (owner, level) VALUES ('bob2', 2);

INSERT INTO keys (owner, level) VALUES ('cas2', 3);

DELETE FROM keys WHERE owner LIKE '%2';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';


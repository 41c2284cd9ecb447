CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE names (
    name TEXT, 
    slug TEXT
);

INSERT INTO names (name, slug) VALUES ('Hello, World!', 'hello-world');

INSERT INTO names (name, slug) VALUES ('  it''s   a 1,000 -- 2 ', 'it-s-a-1000-2');

INSERT INTO names (name, slug) VALUES ('A &amp; B &lt; C &#65;&#x42;', 'a-b-c-ab');

INSERT INTO names (name, slug) VALUES ('Keep Case_Here', 'Keep_Case_Here');

INSERT INTO names (name, slug) VALUES ('the quick brown fox', 'quick-brown');

INSERT INTO names (name, slug) VALUES ('one two three', 'one-t');

INSERT INTO names (name, slug) VALUES ('a|b', 'a-or-b');

INSERT INTO names (name, slug) VALUES ('x_y z', 'x_y-z');

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;

-- Running downgrade 0001 -> 

DROP TABLE names;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';


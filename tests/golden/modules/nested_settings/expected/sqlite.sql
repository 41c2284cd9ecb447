CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

INSERT INTO settings VALUES (8, 1.5, True, 'b');

INSERT INTO brokers VALUES ('orders', 5);

INSERT INTO urls VALUES ('https://example.org/', 'example.org', 443, 'redis://shop:secret@cache:6379/0?timeout=3#a', 'secret', 6379, '/0', 'postgresql://shop@localhost/shop');

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;


CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE payments (
    id INTEGER NOT NULL, 
    kind VARCHAR(10), 
    number VARCHAR(20), 
    PRIMARY KEY (id)
);

CREATE TABLE shapes (
    id INTEGER NOT NULL, 
    name VARCHAR(10), 
    PRIMARY KEY (id)
);

CREATE TABLE transfers (
    id INTEGER NOT NULL, 
    account VARCHAR(20), 
    PRIMARY KEY (id), 
    FOREIGN KEY(id) REFERENCES payments (id)
);

INSERT INTO payments (kind) VALUES ('plain') RETURNING id;

INSERT INTO payments (kind, number) VALUES ('card', '1234') RETURNING id;

INSERT INTO payments (kind, number) VALUES ('other', '1') RETURNING id;

INSERT INTO shapes (name) VALUES ('s') RETURNING id;

INSERT INTO payments (kind, number) VALUES ('card', '2');

INSERT INTO transfers (id, account) VALUES (1, 'a');

UPDATE transfers SET account='b';

SELECT payments.id, payments.kind 
FROM payments 
WHERE payments.kind = 'card';

UPDATE payments SET kind='x' WHERE payments.id = 3;

SELECT payments.kind, shapes.id 
FROM payments JOIN shapes ON shapes.id = payments.id;

SELECT shapes.name 
FROM shapes;

INSERT INTO payments (kind) VALUES ('ys');

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';


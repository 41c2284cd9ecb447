BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE payments (
    id SERIAL NOT NULL, 
    kind VARCHAR(10), 
    number VARCHAR(20), 
    PRIMARY KEY (id)
);

CREATE TABLE shapes (
    id SERIAL NOT NULL, 
    name VARCHAR(10), 
    PRIMARY KEY (id)
);

CREATE TABLE transfers (
    id INTEGER NOT NULL, 
    account VARCHAR(20), 
    PRIMARY KEY (id), 
    FOREIGN KEY(id) REFERENCES payments (id)
);

INSERT INTO payments (kind) VALUES ('plain') RETURNING payments.id;

INSERT INTO payments (kind, number) VALUES ('card', '1234') RETURNING payments.id;

INSERT INTO payments (kind, number) VALUES ('other', '1') RETURNING payments.id;

INSERT INTO shapes (name) VALUES ('s') RETURNING shapes.id;

INSERT INTO payments (kind, number) VALUES ('card', '2') RETURNING payments.id;

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

INSERT INTO payments (kind) VALUES ('ys') RETURNING payments.id;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a

CREATE TABLE tickets (
    id INTEGER NOT NULL, 
    state VARCHAR(9), 
    kind VARCHAR(9), 
    flag INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT kinds CHECK (kind IN ('a', 'b')), 
    CONSTRAINT is_flag CHECK (flag IN (0, 1))
);

UPDATE tickets SET state='closed' WHERE tickets.state = 'open';

INSERT INTO alembic_version (version_num) VALUES ('a') RETURNING version_num;

-- Running downgrade a -> 

DROP TABLE tickets;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a';


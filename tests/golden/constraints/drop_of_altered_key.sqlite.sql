CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE b (
    id INTEGER NOT NULL, 
    a_id INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT fk_late FOREIGN KEY(a_id) REFERENCES a (id)
);

DROP TABLE b;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DROP TABLE b;

DROP TABLE a;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';


CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE ab_user (
    id INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE saved_query (
    id INTEGER NOT NULL, 
    title VARCHAR(50), 
    created_on DATETIME NOT NULL, 
    changed_on DATETIME NOT NULL, 
    created_by_fk INTEGER NOT NULL, 
    changed_by_fk INTEGER NOT NULL, 
    PRIMARY KEY (id), 
    FOREIGN KEY(created_by_fk) REFERENCES ab_user (id), 
    FOREIGN KEY(changed_by_fk) REFERENCES ab_user (id)
);

INSERT INTO ab_user (id) VALUES (1);

-- saved_query True 1;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';


CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> unknown_type

DELETE FROM teams;

INSERT INTO alembic_version (version_num) VALUES ('unknown_type') RETURNING version_num;

-- Running downgrade unknown_type -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'unknown_type';


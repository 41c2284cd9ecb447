CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

INSERT INTO notes VALUES ('/opt/profiles');

INSERT INTO notes VALUES ('["home", "tables"]');

INSERT INTO notes VALUES ('["kind", "home", "path", "tables", "ui"]');

INSERT INTO notes VALUES ('http://localhost');

INSERT INTO notes VALUES ('["home", "path", "tables", "ui"]');

INSERT INTO notes VALUES ('/srv');

INSERT INTO notes VALUES ('["home", "path", "tables", "ui"]');

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;

-- Running downgrade 0001 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';


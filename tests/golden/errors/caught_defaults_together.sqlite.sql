CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT '0 ArgumentError A column with an Identity object cannot specify autoincrement=False';

SELECT '1 ArgumentError A column with an Identity object cannot specify a server_default or a server_onupdate argument';

SELECT '2 ArgumentError A column with an Identity object cannot specify autoincrement=False';

SELECT '3 ArgumentError A generated column cannot specify a server_default or a server_onupdate argument';

SELECT '4 ArgumentError A generated column cannot specify a server_default or a server_onupdate argument';

SELECT '5 ArgumentError A column with an Identity object cannot specify a server_default or a server_onupdate argument';

SELECT '6 made';

SELECT '7 ArgumentError A generated column cannot specify a server_default or a server_onupdate argument';

SELECT '8 ArgumentError A column with an Identity object cannot specify a server_default or a server_onupdate argument';

SELECT '9 made';

SELECT '10 made';

SELECT '11 made';

SELECT '12 made';

SELECT '13 made';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';


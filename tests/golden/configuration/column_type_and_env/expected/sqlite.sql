CREATE TABLE alembic_version (
    version_num VARCHAR(64) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a_revision_whose_id_is_longer_than_the_usual_column

SELECT 'shop', '2';

INSERT INTO alembic_version (version_num) VALUES ('a_revision_whose_id_is_longer_than_the_usual_column') RETURNING version_num;

CREATE TABLE alembic_version (
    version_num TEXT NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a_revision_whose_id_is_longer_than_the_usual_column

SELECT 'shop', '2';

INSERT INTO alembic_version (version_num) VALUES ('a_revision_whose_id_is_longer_than_the_usual_column') RETURNING version_num;

CREATE TABLE alembic_version (
    version_num VARCHAR(40) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a_revision_whose_id_is_longer_than_the_usual_column

SELECT 'shop', '2';

INSERT INTO alembic_version (version_num) VALUES ('a_revision_whose_id_is_longer_than_the_usual_column') RETURNING version_num;

CREATE TABLE alembic_version (
    version_num VARCHAR(64) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);


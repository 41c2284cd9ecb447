BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE article (
    id SERIAL NOT NULL, 
    name TEXT, 
    content TEXT, 
    search_vector TSVECTOR, 
    PRIMARY KEY (id)
);

DROP TRIGGER IF EXISTS article_search_vector_trigger ON "article";

DROP FUNCTION IF EXISTS article_search_vector_update();

CREATE FUNCTION
            article_search_vector_update() RETURNS TRIGGER AS $$
        BEGIN
            NEW.search_vector = to_tsvector('pg_catalog.english', coalesce(NEW.name, '')) || to_tsvector('pg_catalog.english', coalesce(NEW.content, ''));
            RETURN NEW;
        END
        $$ LANGUAGE 'plpgsql';;

CREATE TRIGGER article_search_vector_trigger BEFORE UPDATE OR INSERT ON "article" FOR EACH ROW EXECUTE PROCEDURE tsvector_update_trigger(search_vector, 'pg_catalog.english', name, content);

UPDATE article SET name=name;

DROP TRIGGER IF EXISTS article_search_vector_trigger ON "article";

DROP FUNCTION IF EXISTS article_search_vector_update();

CREATE FUNCTION
            article_search_vector_update() RETURNS TRIGGER AS $$
        BEGIN
            NEW.search_vector = setweight(to_tsvector('pg_catalog.simple', coalesce(NEW.name, '')), 'A') || to_tsvector('pg_catalog.simple', coalesce(NEW.content, ''));
            RETURN NEW;
        END
        $$ LANGUAGE 'plpgsql';;

CREATE TRIGGER article_search_vector_trigger BEFORE UPDATE OR INSERT ON "article" FOR EACH ROW EXECUTE PROCEDURE article_search_vector_update();

DROP TRIGGER IF EXISTS article_search_vector_trigger ON "article";

DROP FUNCTION IF EXISTS article_search_vector_update();

CREATE FUNCTION
            article_search_vector_update() RETURNS TRIGGER AS $$
        BEGIN
            NEW.search_vector = to_tsvector('pg_catalog.english', coalesce(CAST(NEW.id AS TEXT), '')) || to_tsvector('pg_catalog.english', coalesce(NEW.name, ''));
            RETURN NEW;
        END
        $$ LANGUAGE 'plpgsql';;

CREATE TRIGGER article_search_vector_trigger BEFORE UPDATE OR INSERT ON "article" FOR EACH ROW EXECUTE PROCEDURE article_search_vector_update();

UPDATE article SET id=id;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DROP TRIGGER IF EXISTS article_search_vector_trigger ON "article";

DROP FUNCTION IF EXISTS article_search_vector_update();

DROP TABLE article;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


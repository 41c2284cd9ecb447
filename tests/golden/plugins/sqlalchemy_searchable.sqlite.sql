-- Running downgrade aaaa -> 

DROP TRIGGER IF EXISTS article_search_vector_trigger ON "article";

DROP FUNCTION IF EXISTS article_search_vector_update();

DROP TABLE article;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';


+ sequence posts_id_seq
+ table articles
~ table users
    - index ix_users_name
+ view authors
+ sequence users_id_seq
+ table alembic_version
+ table users
~ sequence posts_id_seq
    owner: articles.id -> posts.id
- table articles
+ table posts
~ table users
    + index ix_users_name: CREATE INDEX ix_users_name ON users USING btree (name)
~ view authors
    definition: SELECT name, count(*) AS posts FROM (users JOIN articles ON (articles.author = users.id)) GROUP BY name -> SELECT name, count(*) AS posts FROM (users JOIN posts ON (posts.author = users.id)) GROUP BY name

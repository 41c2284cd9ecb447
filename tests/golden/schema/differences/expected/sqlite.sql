+ table articles
~ table users
    - index ix_users_name
+ view authors
+ table alembic_version
+ table users
- table articles
+ table posts
~ table users
    + index ix_users_name: CREATE INDEX ix_users_name ON users (name)
~ view authors
    definition: CREATE VIEW authors AS SELECT name, count(*) AS posts FROM users JOIN "articles" ON "articles".author = users.id GROUP BY name -> CREATE VIEW authors AS SELECT name, count(*) AS posts FROM users JOIN posts ON posts.author = users.id GROUP BY name

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE "articles" (
    id INTEGER NOT NULL, 
    author INTEGER NOT NULL, 
    headline VARCHAR(200) DEFAULT 'untitled', body TEXT, 
    PRIMARY KEY (id), 
    FOREIGN KEY(author) REFERENCES users (id) ON DELETE CASCADE
);

CREATE TABLE users (
    id INTEGER NOT NULL, 
    name VARCHAR(50) NOT NULL, 
    mail TEXT, 
    active BOOLEAN DEFAULT 1 NOT NULL, 
    PRIMARY KEY (id), 
    CHECK (length(name) > 0), 
    UNIQUE (mail)
);

CREATE VIEW authors AS SELECT name, count(*) AS posts FROM users JOIN "articles" ON "articles".author = users.id GROUP BY name;
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE users (
    id INTEGER NOT NULL, 
    name VARCHAR(50) NOT NULL, 
    mail TEXT, 
    active BOOLEAN DEFAULT 1 NOT NULL, 
    PRIMARY KEY (id), 
    CHECK (length(name) > 0), 
    UNIQUE (mail)
);

CREATE INDEX ix_users_name ON users (name);

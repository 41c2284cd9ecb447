CREATE SEQUENCE posts_id_seq AS integer START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647;

CREATE SEQUENCE users_id_seq AS integer START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647;

CREATE TABLE alembic_version (
    version_num character varying(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE articles (
    id integer DEFAULT nextval('posts_id_seq'::regclass) NOT NULL,
    author integer NOT NULL,
    headline character varying(200) DEFAULT 'untitled'::character varying,
    body text,
    CONSTRAINT posts_pkey PRIMARY KEY (id)
);

CREATE TABLE users (
    id integer DEFAULT nextval('users_id_seq'::regclass) NOT NULL,
    name character varying(50) NOT NULL,
    mail text,
    active boolean DEFAULT true NOT NULL,
    CONSTRAINT users_name_check CHECK ((length(name) > 0)),
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_mail_key UNIQUE (mail)
);

CREATE VIEW authors (name, posts) AS
SELECT name, count(*) AS posts FROM (users JOIN articles ON (articles.author = users.id)) GROUP BY name;

ALTER SEQUENCE posts_id_seq OWNED BY articles.id;

ALTER SEQUENCE users_id_seq OWNED BY users.id;

ALTER TABLE ONLY articles ADD CONSTRAINT posts_author_fkey FOREIGN KEY (author) REFERENCES users(id) ON DELETE CASCADE;
CREATE SEQUENCE users_id_seq AS integer START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647;

CREATE TABLE alembic_version (
    version_num character varying(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE users (
    id integer DEFAULT nextval('users_id_seq'::regclass) NOT NULL,
    name character varying(50) NOT NULL,
    mail text,
    active boolean DEFAULT true NOT NULL,
    CONSTRAINT users_name_check CHECK ((length(name) > 0)),
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_mail_key UNIQUE (mail)
);

ALTER SEQUENCE users_id_seq OWNED BY users.id;

CREATE INDEX ix_users_name ON users USING btree (name);

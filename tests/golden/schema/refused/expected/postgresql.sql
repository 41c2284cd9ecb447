CREATE SEQUENCE there_id_seq AS integer START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647;

CREATE TABLE alembic_version (
    version_num character varying(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE there (
    id integer DEFAULT nextval('there_id_seq'::regclass) NOT NULL,
    CONSTRAINT there_pkey PRIMARY KEY (id)
);

ALTER SEQUENCE there_id_seq OWNED BY there.id;

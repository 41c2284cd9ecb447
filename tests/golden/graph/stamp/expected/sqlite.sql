CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running stamp_revision  -> be20c0ffee02

INSERT INTO alembic_version (version_num) VALUES ('be20c0ffee02') RETURNING version_num;

-- Running stamp_revision  -> be30c0ffee03

INSERT INTO alembic_version (version_num) VALUES ('be30c0ffee03') RETURNING version_num;


CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE INDEX ix_name ON t (name, item, lower(name));

CREATE INDEX ix_b ON t (lower(b), c);

CREATE INDEX ix_b ON t (coalesce(b, c), d);

CREATE INDEX ix_t_c ON t (c, c);

CREATE INDEX "ix_t_lower(b)" ON t (lower(b), c);

CREATE INDEX ix_o_x ON t (lower(x), c);

CREATE INDEX s.ix_s_t_b ON t (b, c);

CREATE INDEX s.ix_b ON t (CAST(b AS DATE), c);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

CREATE INDEX ix_t_a_t_b ON t (a, lower(b));

CREATE INDEX ix_t_b ON t (b, lower(b));

CREATE INDEX ix_a_t_b ON t (a, b, lower(a));

CREATE TABLE t (
    a INTEGER, 
    b TEXT, 
    CONSTRAINT uq_a_b UNIQUE (a, b)
);

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';


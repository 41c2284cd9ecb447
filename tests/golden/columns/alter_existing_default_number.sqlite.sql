CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE _alembic_tmp_shops (
    stars INTEGER NOT NULL
);

INSERT INTO _alembic_tmp_shops (stars) SELECT shops.stars 
FROM shops;

DROP TABLE shops;

ALTER TABLE _alembic_tmp_shops RENAME TO shops;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';


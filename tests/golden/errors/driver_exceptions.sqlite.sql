CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1b2c3d4e5f6

-- (builtins.Exception) boo / [SQL: select 1] / [parameters: {'a': 1}] / (Background on this error at: https://sqlalche.me/e/20/f405);

-- (builtins.ValueError) boo / [SQL: select 1] / (Background on this error at: https://sqlalche.me/e/20/gkpj);

-- (builtins.Exception) boo / [SQL: select 1] / [SQL parameters hidden due to hide_parameters=True] / (Background on this error at: https://sqlalche.me/e/20/dbapi);

-- (builtins.Exception) boo / (Background on this error at: https://sqlalche.me/e/20/e3q8);

-- message / [SQL: select 1];

-- t;

-- x (Background on this error at: https://sqlalche.me/e/20/abc);

-- ('x', 2);

-- select 2 {} no False;

-- (seen) / (builtins.Exception) no / [SQL: select 2] / (Background on this error at: https://sqlalche.me/e/20/9h9h);

INSERT INTO alembic_version (version_num) VALUES ('a1b2c3d4e5f6') RETURNING version_num;

-- Running downgrade a1b2c3d4e5f6 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1b2c3d4e5f6';


CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> numbers01

SELECT (12, 1, 120, 20, 1000000000000000, 0);

SELECT (12, 5.0, (-0.5, -2.0), -1.0, 6.283185307179586);

SELECT (True, -1.0, 1.0, inf);

SELECT (258, 255, 31);

SELECT ("invalid literal for int() with base 0, '010'",);

SELECT (b'01a*b$cd', b'\xfb\xef\xbe\xff\xff\xff');

SELECT (b'-_8=', b'\xfb\xff');

SELECT (10, True, (3, -1, -1));

SELECT ([1, 2], {'a', None, 'b', None});

SELECT ({'a', 1, 'b', 2},);

INSERT INTO alembic_version (version_num) VALUES ('numbers01') RETURNING version_num;

-- Running downgrade numbers01 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'numbers01';


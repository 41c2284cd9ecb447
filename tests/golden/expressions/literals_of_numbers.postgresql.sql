BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

INSERT INTO whole (n) VALUES (0);

INSERT INTO whole (n) VALUES (0);

INSERT INTO whole (n) VALUES (0);

INSERT INTO whole (n) VALUES (7);

INSERT INTO whole (n) VALUES (-7);

INSERT INTO whole (n) VALUES (12);

INSERT INTO whole (n) VALUES (1000);

INSERT INTO whole (n) VALUES (100);

INSERT INTO whole (n) VALUES (12);

INSERT INTO whole (n) VALUES (1);

INSERT INTO whole (n) VALUES (0);

INSERT INTO whole (n) VALUES (0);

INSERT INTO whole (n) VALUES (-1);

INSERT INTO whole (n) VALUES (9223372036854775808);

INSERT INTO whole (n) VALUES (-1180591620717411303424);

INSERT INTO whole (n) VALUES (1);

INSERT INTO whole (n) VALUES (1);

INSERT INTO whole (n) VALUES (-1);

INSERT INTO whole (n) VALUES (0);

INSERT INTO whole (n) VALUES (1000000000000000);

INSERT INTO whole (n) VALUES (12345678901234567168);

INSERT INTO whole (n) VALUES (10000000000000000000000);

INSERT INTO whole (n) VALUES (0);

INSERT INTO whole (n) VALUES (0);

INSERT INTO whole (n, big) VALUES (0, 0);

INSERT INTO whole (n, big) VALUES (0, 0);

INSERT INTO whole (n, big) VALUES (1, 1);

INSERT INTO whole (n, big) VALUES (-1, -1);

INSERT INTO whole (n, big) VALUES (0, 0);

INSERT INTO whole (n, big) VALUES (0, 0);

INSERT INTO whole (n, big) VALUES (1000, 1000);

INSERT INTO whole (n, big) VALUES (12, 12);

INSERT INTO whole (n, big) VALUES (12, 12);

INSERT INTO whole (n, big) VALUES (12, 12);

INSERT INTO whole (n, big) VALUES (0, 0);

INSERT INTO whole (n, big) VALUES (0, 0);

INSERT INTO whole (n, big) VALUES (-1, -1);

INSERT INTO whole (n, big) VALUES (0, 0);

INSERT INTO whole (n, big) VALUES (0, 0);

INSERT INTO whole (n, big) VALUES (100000000000000000000, 100000000000000000000);

INSERT INTO whole (n, big) VALUES (12345678901234567890, 12345678901234567890);

INSERT INTO whole (n, big) VALUES (999, 999);

INSERT INTO whole (n, big) VALUES (999000, 999000);

INSERT INTO whole (n, big, small) VALUES (1, 2, 3);

INSERT INTO whole (n, big, small) VALUES (-4, 5, 1);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

INSERT INTO exact (n) VALUES (1);

UPDATE exact SET f=1 WHERE exact.d IN ('1');

INSERT INTO exact (n) VALUES (-1);

UPDATE exact SET f=-1 WHERE exact.d IN ('-1');

INSERT INTO exact (n) VALUES (+1);

UPDATE exact SET f=+1 WHERE exact.d IN ('+1');

INSERT INTO exact (n) VALUES (.5);

UPDATE exact SET f=.5 WHERE exact.d IN ('.5');

INSERT INTO exact (n) VALUES (5.);

UPDATE exact SET f=5. WHERE exact.d IN ('5.');

INSERT INTO exact (n) VALUES (-.5);

UPDATE exact SET f=-.5 WHERE exact.d IN ('-.5');

INSERT INTO exact (n) VALUES (1.50);

UPDATE exact SET f=1.50 WHERE exact.d IN ('1.50');

INSERT INTO exact (n) VALUES (1e3);

UPDATE exact SET f=1e3 WHERE exact.d IN ('1e3');

INSERT INTO exact (n) VALUES (1E-3);

UPDATE exact SET f=1E-3 WHERE exact.d IN ('1E-3');

INSERT INTO exact (n) VALUES (1e+3);

UPDATE exact SET f=1e+3 WHERE exact.d IN ('1e+3');

INSERT INTO exact (n) VALUES (1_0.2_5);

UPDATE exact SET f=1_0.2_5 WHERE exact.d IN ('1_0.2_5');

INSERT INTO exact (n) VALUES (_1_);

UPDATE exact SET f=_1_ WHERE exact.d IN ('_1_');

INSERT INTO exact (n) VALUES (1._5);

UPDATE exact SET f=1._5 WHERE exact.d IN ('1._5');

INSERT INTO exact (n) VALUES (1e_3);

UPDATE exact SET f=1e_3 WHERE exact.d IN ('1e_3');

INSERT INTO exact (n) VALUES (nan12);

UPDATE exact SET f=nan12 WHERE exact.d IN ('nan12');

INSERT INTO exact (n) VALUES (-sNaN_7);

UPDATE exact SET f=-sNaN_7 WHERE exact.d IN ('-sNaN_7');

INSERT INTO exact (n) VALUES (+1.5);

UPDATE exact SET f=+1.5 WHERE exact.d IN ('+1.5');

INSERT INTO exact (n) VALUES (1.e2);

UPDATE exact SET f=1.e2 WHERE exact.d IN ('1.e2');

INSERT INTO exact (n) VALUES (.5e-1);

UPDATE exact SET f=.5e-1 WHERE exact.d IN ('.5e-1');

INSERT INTO exact (n) VALUES (-Infinity);

UPDATE exact SET f=-Infinity WHERE exact.d IN ('-Infinity');

INSERT INTO exact (n) VALUES ( 2.5 );

UPDATE exact SET f= 2.5  WHERE exact.d IN (' 2.5 ');

INSERT INTO exact (n) VALUES (Infinity);

UPDATE exact SET f=Infinity WHERE exact.d IN ('Infinity');

INSERT INTO exact (n) VALUES (-inf);

UPDATE exact SET f=-inf WHERE exact.d IN ('-inf');

INSERT INTO exact (n) VALUES (nan);

UPDATE exact SET f=nan WHERE exact.d IN ('nan');

INSERT INTO exact (n) VALUES (sNaN);

UPDATE exact SET f=sNaN WHERE exact.d IN ('sNaN');

INSERT INTO exact (n) VALUES (NaN);

UPDATE exact SET f=NaN WHERE exact.d IN ('NaN');

INSERT INTO exact (n) VALUES (True);

UPDATE exact SET f=True WHERE exact.d IN (true);

INSERT INTO exact (n) VALUES (False);

UPDATE exact SET f=False WHERE exact.d IN (false);

INSERT INTO exact (n) VALUES (7);

UPDATE exact SET f=7 WHERE exact.d IN (7);

INSERT INTO exact (n) VALUES (-7);

UPDATE exact SET f=-7 WHERE exact.d IN (-7);

INSERT INTO exact (n) VALUES (36893488147419103232);

UPDATE exact SET f=36893488147419103232 WHERE exact.d IN (36893488147419103232);

INSERT INTO exact (n) VALUES (0.1);

UPDATE exact SET f=0.1 WHERE exact.d IN (0.1);

INSERT INTO exact (n) VALUES (1e+16);

UPDATE exact SET f=1e+16 WHERE exact.d IN (1e+16);

INSERT INTO exact (n) VALUES (1e-07);

UPDATE exact SET f=1e-07 WHERE exact.d IN (1e-07);

INSERT INTO exact (n) VALUES (-0.0);

UPDATE exact SET f=-0.0 WHERE exact.d IN (-0.0);

INSERT INTO exact (n) VALUES (1.0);

UPDATE exact SET f=1.0 WHERE exact.d IN (1.0);

INSERT INTO exact (n) VALUES (123456789.123);

UPDATE exact SET f=123456789.123 WHERE exact.d IN (123456789.123);

INSERT INTO exact (n) VALUES (1.10);

UPDATE exact SET f=1.10 WHERE exact.d IN (1.10);

INSERT INTO exact (n) VALUES (1E+3);

UPDATE exact SET f=1E+3 WHERE exact.d IN (1E+3);

INSERT INTO exact (n) VALUES (-0);

UPDATE exact SET f=-0 WHERE exact.d IN (-0);

INSERT INTO exact (n) VALUES (1E-7);

UPDATE exact SET f=1E-7 WHERE exact.d IN (1E-7);

INSERT INTO flag (b) VALUES (true);

INSERT INTO flag (b) VALUES (false);

INSERT INTO flag (b) VALUES (false);

INSERT INTO flag (b) VALUES (true);

INSERT INTO flag (b) VALUES (false);

INSERT INTO flag (b) VALUES (true);

INSERT INTO flag (b) VALUES (NULL);

SELECT 1 AS anon_1, 1.5 AS anon_2, true AS anon_3, 2.50 AS anon_4, 1180591620717411303424 AS anon_5, -3 AS anon_6, 1e+100 AS anon_7;

SELECT 12 AS anon_1, 12 AS anon_2, 1.5 AS anon_3, true AS anon_4;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;


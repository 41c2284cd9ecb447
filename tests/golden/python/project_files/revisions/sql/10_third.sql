INSERT INTO scripts VALUES ('10_third.sql')

INSERT INTO scripts VALUES ('2_second.sql')

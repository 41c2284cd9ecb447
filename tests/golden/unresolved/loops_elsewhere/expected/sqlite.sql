CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE notes (
    id INTEGER NOT NULL, 
    text TEXT, 
    n INTEGER, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;

-- Running upgrade 0001 -> 0002

-- loop: revisions/0002_orders.py:14
CREATE TEMP TABLE sqlgen_loop ("id", "title", "paid", "code");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop WHEN
  (coalesce(NEW."paid", 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."paid" is not of the type that it is taken to be') WHERE coalesce(NEW."paid" NOT IN (0, 1), 0);
  SELECT RAISE(ABORT, 'NEW."title" is not of the type that it is taken to be') WHERE typeof(NEW."title") NOT IN ('text', 'null') OR instr(NEW."title", char(0)) > 0;
  SELECT RAISE(ABORT, 'None has no upper()') WHERE NEW."title" IS NULL;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."title" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'None has no +') WHERE NEW."id" IS NULL;
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" + (1))) <> 'integer';
  INSERT INTO notes (id, text, n) VALUES ((NEW."id"), (upper(NEW."title")), ((NEW."id" + (1))));
END;

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop WHEN
  (NOT (coalesce(NEW."paid", 0)))
  AND ((NEW."code") IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'NEW."paid" is not of the type that it is taken to be') WHERE coalesce(NEW."paid" NOT IN (0, 1), 0);
END;

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop WHEN
  (NOT (coalesce(NEW."paid", 0)))
  AND (NOT ((NEW."code") IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'NEW."paid" is not of the type that it is taken to be') WHERE coalesce(NEW."paid" NOT IN (0, 1), 0);
  INSERT INTO notes (id, text) VALUES ((NEW."id"), (NEW."code"));
END;

INSERT INTO sqlgen_loop
SELECT orders.id, orders.title, orders.paid, orders.code 
FROM orders;

DROP TABLE sqlgen_loop;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';


BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE audit_log (
    row_id TEXT, 
    note TEXT
);

CREATE TABLE states (
    id SERIAL NOT NULL, 
    name VARCHAR(20), 
    PRIMARY KEY (id)
);

CREATE FUNCTION audit() RETURNS TRIGGER AS $$
DECLARE
  key_column TEXT := 'id';
  key TEXT;
BEGIN
  IF TG_OP = 'DELETE' THEN
    EXECUTE format('SELECT ($1).%I', key_column) INTO key USING OLD;
  ELSE
    EXECUTE format('SELECT ($1).%I', key_column) INTO key USING NEW;
  END IF;
  EXECUTE 'INSERT INTO audit_log (row_id) VALUES ($1)' USING key;
  EXECUTE format('UPDATE audit_log SET note = %L', TG_OP);
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON states FOR EACH ROW EXECUTE FUNCTION audit();

INSERT INTO states (name) VALUES ('new'), ('old');

DELETE FROM states WHERE name = 'old';

-- (1, 'new');

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;


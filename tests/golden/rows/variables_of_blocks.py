"""DO blocks with variables: what is selected into them, assigned, counted, and executed with them"""

# Not as Alembic: its offline mode has no answers
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

BLOCK = """
DO $$
DECLARE
  has_name boolean;
  has_size boolean := false;
  wanted integer := 2;
  label text := 'first' || '-' || wanted;
  found_id integer;
  tables text[] := ARRAY['shelves', 'labels'];
  one text;
  r record;
BEGIN
  SELECT EXISTS (
    SELECT 1 FROM information_schema.columns WHERE table_name = 'shelves' AND column_name = 'name'
  ) INTO has_name;
  SELECT EXISTS (
    SELECT 1 FROM information_schema.columns WHERE table_name = 'shelves' AND column_name = 'size'
  ) INTO has_size;
  IF has_name AND NOT has_size THEN
    EXECUTE 'ALTER TABLE shelves ADD COLUMN size INTEGER';
    UPDATE shelves SET size = wanted WHERE id = wanted;
  END IF;
  SELECT id INTO found_id FROM shelves WHERE name = 'lower';
  IF FOUND THEN
    INSERT INTO labels (shelf_id, text) VALUES (found_id, label);
  END IF;
  SELECT id INTO found_id FROM shelves WHERE name = 'none';
  IF NOT FOUND AND found_id IS NULL THEN
    label := upper(label);
    INSERT INTO labels (shelf_id, text) VALUES (0, label);
  END IF;
  FOREACH one IN ARRAY tables LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN note VARCHAR(5)', one);
  END LOOP;
  FOR i IN 1..2 LOOP
    wanted := wanted + i;
    EXECUTE 'UPDATE labels SET note = ''n'' WHERE shelf_id = $1' USING i;
  END LOOP;
  SELECT name, size INTO r FROM shelves WHERE id = 2;
  INSERT INTO labels (shelf_id, text) VALUES (wanted, r.name);
  BEGIN
    SELECT id INTO STRICT found_id FROM shelves WHERE name = 'none';
  EXCEPTION WHEN no_data_found THEN
    INSERT INTO labels (shelf_id, text) VALUES (9, 'no row');
  END;
  EXECUTE 'SELECT count(*) FROM labels WHERE text <> $1' INTO wanted USING label;
  FOR r IN EXECUTE 'SELECT shelf_id FROM labels WHERE shelf_id = 9' LOOP
    INSERT INTO labels (shelf_id, text) VALUES (wanted * 10, 'after ' || r.shelf_id);
  END LOOP;
END $$
"""


def upgrade():
    bind = op.get_bind()
    if bind.dialect.name != "postgresql":
        return
    op.create_table("shelves", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
    op.create_table(
        "labels", sa.Column("id", sa.Integer, primary_key=True), sa.Column("shelf_id", sa.Integer), sa.Column("text", sa.Text)
    )
    op.execute("INSERT INTO shelves (name) VALUES ('upper'), ('lower')")
    op.execute(BLOCK)
    assert [column["name"] for column in sa.inspect(bind).get_columns("shelves")] == ["id", "name", "size", "note"]
    rows = bind.execute(sa.text("SELECT shelf_id, text, note FROM labels ORDER BY id")).fetchall()
    for row in rows:
        op.execute(f"-- {tuple(row)}")
    size = bind.execute(sa.text("SELECT size FROM shelves WHERE id = 2")).scalar()
    op.execute(f"-- {size}")


def downgrade():
    pass

"""DO blocks that go through what a query gives, and execute what they make of it"""

# Not as Alembic: its offline mode has no answers
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

LOOP = """
DO $$
DECLARE r RECORD;
BEGIN
  FOR r IN
    SELECT c.conname, t.relname FROM pg_constraint c JOIN pg_class t ON c.conrelid = t.oid
    WHERE t.relname = '%s' AND c.contype <> 'p'
  LOOP
    EXECUTE format('ALTER TABLE %%I DROP CONSTRAINT IF EXISTS %%I CASCADE', r.relname, r.conname);
  END LOOP;
  FOR r IN SELECT id, name FROM shelves WHERE name LIKE 'u%%' LOOP
    INSERT INTO labels (shelf_id, text) VALUES (r.id, upper(r.name));
    IF r.id = 1 THEN
      EXECUTE 'UPDATE ' || quote_ident('shelves') || ' SET name = name WHERE false';
      EXECUTE format('UPDATE labels SET text = %%L WHERE shelf_id = %%s', 'It''s ' || r.name, r.id);
    END IF;
  END LOOP;
END $$
"""


def texts(bind):
    return bind.execute(sa.text("SELECT shelf_id, text FROM labels ORDER BY id")).fetchall()


def upgrade():
    bind = op.get_bind()
    if bind.dialect.name != "postgresql":
        return
    op.create_table(
        "shelves",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(20), unique=True),
        sa.CheckConstraint("name <> ''", name="no_empty_name"),
    )
    op.create_table(
        "labels", sa.Column("id", sa.Integer, primary_key=True), sa.Column("shelf_id", sa.Integer), sa.Column("text", sa.Text)
    )
    op.execute("INSERT INTO shelves (name) VALUES ('upper'), ('lower'), ('under')")
    op.execute(LOOP % "shelves")
    assert [key["name"] for key in sa.inspect(bind).get_unique_constraints("shelves")] == []
    assert sa.inspect(bind).get_check_constraints("shelves") == []
    assert texts(bind) == [(1, "It's upper"), (3, "UNDER")], texts(bind)
    op.execute("DO $$ DECLARE r RECORD; BEGIN FOR r IN SELECT 1 AS n WHERE false LOOP DELETE FROM labels; END LOOP; END $$")
    op.execute(f"-- {len(texts(bind))}")


def downgrade():
    pass

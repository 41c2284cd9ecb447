"""Triggers whose function executes texts: what only reads, or names its tables, leaves the trigger's own alone"""

# Not as Alembic: its offline mode has no answers
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

AUDIT = """
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
$$ LANGUAGE plpgsql
"""


def upgrade():
    bind = op.get_bind()
    if bind.dialect.name != "postgresql":
        return
    op.create_table("audit_log", sa.Column("row_id", sa.Text), sa.Column("note", sa.Text))
    op.create_table("states", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
    op.execute(AUDIT)
    op.execute("CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON states FOR EACH ROW EXECUTE FUNCTION audit()")
    op.execute("INSERT INTO states (name) VALUES ('new'), ('old')")
    op.execute("DELETE FROM states WHERE name = 'old'")
    for row in bind.execute(sa.text("SELECT id, name FROM states")):
        op.execute(f"-- {tuple(row)}")


def downgrade():
    pass

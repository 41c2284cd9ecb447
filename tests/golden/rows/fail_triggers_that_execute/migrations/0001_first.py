"""A trigger whose function executes a text that may name any table"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

MARK = """
CREATE FUNCTION mark() RETURNS TRIGGER AS $$
BEGIN
  EXECUTE format('DELETE FROM %I', TG_ARGV[0]);
  RETURN NULL;
END;
$$ LANGUAGE plpgsql
"""


def upgrade():
    op.create_table("states", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
    op.execute(MARK)
    op.execute("CREATE TRIGGER marked AFTER INSERT ON states EXECUTE FUNCTION mark('states')")
    op.execute("INSERT INTO states (name) VALUES ('new')")
    for row in op.get_bind().execute(sa.text("SELECT id FROM states")):
        op.execute(f"-- {row.id}")

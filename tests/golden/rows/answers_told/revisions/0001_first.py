import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer, primary_key=True))
    op.execute("INSERT INTO t VALUES (1), (2)")
    for row in op.get_bind().execute(sa.text("SELECT id FROM t ORDER BY id")):
        op.execute(f"UPDATE t SET id = {row.id + 10} WHERE id = {row.id}")

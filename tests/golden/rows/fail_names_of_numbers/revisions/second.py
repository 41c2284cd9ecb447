"""What hangs on a name that the server makes of numbers."""
import sqlalchemy as sa
from alembic import op

revision = "a2"
down_revision = None


def upgrade():
    op.create_table("device", sa.Column("id", sa.Integer, primary_key=True))
    for row in op.get_bind().execute(sa.text("SELECT lower(constraint_name) FROM information_schema.table_constraints")):
        op.execute("DROP " + row[0] if row[0].startswith("2200_") else "SELECT 1")


def downgrade():
    pass

"""What hangs on a name that the server makes of numbers."""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("device", sa.Column("id", sa.Integer, primary_key=True))
    for row in op.get_bind().execute(sa.text("SELECT constraint_name FROM information_schema.table_constraints")):
        op.execute("DROP " + row.constraint_name if row.constraint_name.startswith("2200_") else "SELECT 1")


def downgrade():
    pass

"""What hangs on a name that the server makes of numbers."""
import sqlalchemy as sa
from alembic import op

revision = "a3"
down_revision = None


def upgrade():
    op.create_table("device", sa.Column("id", sa.Integer, primary_key=True))
    for row in op.get_bind().execute(sa.text("SELECT 1 AS constraint_name FROM information_schema.table_constraints WHERE constraint_name = '2200_1_1_not_null'")):
        op.execute("DROP " + row.constraint_name if row.constraint_name.startswith("2200_") else "SELECT 1")


def downgrade():
    pass

"""second"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    try:
        with op.batch_alter_table("t") as batch:
            batch.add_column(sa.Column("b", sa.Integer))
    except Exception:
        op.execute("SELECT 'refused'")


def downgrade():
    pass

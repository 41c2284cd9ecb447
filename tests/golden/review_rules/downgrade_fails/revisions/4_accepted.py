"""accepted"""
from alembic import op
import sqlalchemy as sa

revision = "accepted"  # sqlgen: accept downgrade-fails because nobody goes back
down_revision = "clean"


def upgrade():
    op.add_column("orders", sa.Column("c", sa.Integer()))


def downgrade():
    op.drop_colum("orders", "c")

"""A key with AUTOINCREMENT that gets a foreign key, and then is copied twice more."""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("a", sa.Text()), sqlite_autoincrement=True)
    op.create_table("u", sa.Column("id", sa.Integer(), sa.ForeignKey("t.id"), primary_key=True), sa.Column("a", sa.Text()), sqlite_autoincrement=True)


def downgrade():
    op.drop_table("u")
    op.drop_table("t")

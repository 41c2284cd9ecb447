"""columns that no database can count"""
import sqlalchemy as sa
from alembic import op

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table("a", sa.Column("x", sa.String, primary_key=True, autoincrement=True))
    op.create_table("b", sa.Column("x", sa.Integer, primary_key=True, autoincrement=True), sa.Column("y", sa.Integer, primary_key=True, autoincrement=True))
    op.create_table("c", sa.Column("x", sa.Integer, primary_key=True), sa.UniqueConstraint("nothing"))


def downgrade():
    op.create_table("d", sa.Column("x", sa.JSON, primary_key=True, autoincrement=True))

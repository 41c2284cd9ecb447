"""posts

Revision ID: bb02
Revises: aa01
"""
import sqlalchemy as sa
from alembic import op

revision = "bb02"
down_revision = "aa01"


def upgrade():
    op.create_table(
        "posts",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("author", sa.Integer(), sa.ForeignKey("users.id", ondelete="CASCADE"), nullable=False),
        sa.Column("title", sa.String(200), server_default="untitled"),
    )
    op.execute("CREATE VIEW authors AS SELECT name, count(*) AS posts FROM users JOIN posts ON posts.author = users.id GROUP BY name")

"""A table with rows."""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.Text()),
                    sa.Column("last", sa.Text()))
    op.execute("INSERT INTO t (id, name) VALUES (1, 'a')")


def downgrade():
    op.drop_table("t")

"""A statement that is its own transaction ends no other."""
import sqlalchemy as sa

from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    if not sa.inspect(op.get_bind()).has_table("word"):
        op.create_table("word", sa.Column("id", sa.Integer, primary_key=True))
    with op.get_context().autocommit_block():
        try:
            op.add_column("word", sa.Column("id", sa.Integer))
        except sa.exc.ProgrammingError:
            pass
    op.add_column("word", sa.Column("text", sa.Text))


def downgrade():
    op.drop_table("word")

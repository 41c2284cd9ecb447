"""The statements that follow may be Alembic's own."""
import sqlalchemy as sa

from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    if not sa.inspect(op.get_bind()).has_table("word"):
        op.create_table("word", sa.Column("id", sa.Integer, primary_key=True))
    try:
        op.execute("INSERT INTO word VALUES (1), (1)")
    except sa.exc.IntegrityError:
        pass


def downgrade():
    op.drop_table("word")

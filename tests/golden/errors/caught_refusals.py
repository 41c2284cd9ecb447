"""Operations inside `try` on tables that no revision has made; those on tables that are there, or may be, say nothing."""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("made", sa.Column("x", sa.Integer))
    try:
        with op.batch_alter_table("gone") as batch:
            batch.add_column(sa.Column("x", sa.Integer))
    except Exception:
        pass
    try:
        op.add_column("lost", sa.Column("x", sa.Integer))
    except Exception:
        pass
    try:
        op.add_column("made", sa.Column("y", sa.Integer))
        op.drop_table("lost", if_exists=True)
    except Exception:
        pass
    try:
        op.add_column("wanted", sa.Column("y", sa.Integer))
    finally:
        op.execute("CREATE TABLE other (x INTEGER)")
    try:
        op.drop_column("other", "x")
    except Exception:
        pass


def downgrade():
    op.drop_table("made")

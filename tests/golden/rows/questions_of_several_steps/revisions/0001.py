"""What a body did while it asked is taken back, and its statements do it again: later ones see it once."""
import sqlalchemy as sa
from alembic import op

revision = "r1"
down_revision = None


def upgrade():
    bind = op.get_bind()
    op.create_table("t1", sa.Column("id", sa.Integer, primary_key=True))
    assert len(sa.inspect(bind).get_table_names()) == 1 + 1
    op.execute("INSERT INTO t1 (id) VALUES (1)")
    assert bind.execute(sa.text("SELECT count(*) FROM t1")).scalar() == 1


def downgrade():
    op.drop_table("t1")

"""What a body did while it asked is taken back, and its statements do it again: later ones see it once."""
import sqlalchemy as sa
from alembic import op

revision = "r2"
down_revision = "r1"


def upgrade():
    bind = op.get_bind()
    op.create_table("t2", sa.Column("id", sa.Integer, primary_key=True))
    assert len(sa.inspect(bind).get_table_names()) == 1 + 2
    op.execute("INSERT INTO t1 (id) VALUES (2)")
    assert bind.execute(sa.text("SELECT count(*) FROM t1")).scalar() == 2


def downgrade():
    op.drop_table("t2")

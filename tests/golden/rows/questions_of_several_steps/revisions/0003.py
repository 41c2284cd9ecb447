"""What a body did while it asked is taken back, and its statements do it again: later ones see it once."""
import sqlalchemy as sa
from alembic import op

revision = "r3"
down_revision = "r2"


def upgrade():
    bind = op.get_bind()
    op.create_table("t3", sa.Column("id", sa.Integer, primary_key=True))
    assert len(sa.inspect(bind).get_table_names()) == 1 + 3
    op.execute("INSERT INTO t1 (id) VALUES (3)")
    assert bind.execute(sa.text("SELECT count(*) FROM t1")).scalar() == 3


def downgrade():
    op.drop_table("t3")

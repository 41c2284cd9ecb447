"""what may stand beside an Identity or a Computed"""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

CASES = [
    lambda: sa.Column("x", sa.Integer, sa.Identity(), autoincrement=False),
    lambda: sa.Column("x", sa.Integer, sa.Identity(), server_default="1"),
    lambda: sa.Column("x", sa.Integer, server_default=sa.Identity(), autoincrement=False),
    lambda: sa.Column("x", sa.Integer, sa.Computed("1"), server_default="1"),
    lambda: sa.Column("x", sa.Integer, sa.Computed("1"), server_onupdate=sa.FetchedValue()),
    lambda: sa.Column("x", sa.Integer, sa.Identity(), server_onupdate=sa.FetchedValue()),
    lambda: sa.Column("x", sa.Integer, sa.Identity(), sa.Sequence("s")),
    lambda: sa.Column("x", sa.Integer, sa.Identity(), sa.Computed("1")),
    lambda: sa.Column("x", sa.Integer, sa.Computed("1"), sa.Identity()),
    lambda: sa.Column("x", sa.Integer, sa.Computed("1"), onupdate=5),
    lambda: sa.Column("x", sa.Integer, sa.Computed("1"), default=5),
    lambda: sa.Column("x", sa.Integer, sa.Identity(), sa.Identity()),
    lambda: sa.Column("x", sa.Integer, sa.FetchedValue(), server_default="1"),
    lambda: sa.Column("x", sa.Integer, sa.Identity(), default=3),
]


def upgrade():
    for i, case in enumerate(CASES):
        try:
            case()
            op.execute("SELECT '%d made'" % i)
        except Exception as e:
            op.execute("SELECT '%d %s %s'" % (i, type(e).__name__, str(e)))


def downgrade():
    pass

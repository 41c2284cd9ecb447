"""lists with None in them"""
# Not as Alembic: it has no literal for a list with None in it

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    t = sa.table(
        "t",
        sa.column("a", sa.ARRAY(sa.String)),
        sa.column("i", sa.ARRAY(sa.Integer)),
        sa.column("n", sa.ARRAY(sa.Integer, dimensions=2)),
        sa.column("d", sa.ARRAY(sa.Date)),
    )
    op.bulk_insert(t, [{"a": ["x", "it's", None, 'a"b\\c,{}'], "i": [None], "n": [[1, None], [3, 4]], "d": [None]}])
    op.execute(t.update().values(i=[1, None], a=[None, None]))
    op.execute(t.update().values(a=None))


def downgrade():
    pass

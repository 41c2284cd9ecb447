"""spellings that are no number"""
from decimal import Decimal

import sqlalchemy as sa
from alembic import op
from sqlalchemy import column

revision = "aaaa"
down_revision = None

whole = sa.table("whole", column("n", sa.Integer))
exact = sa.table("exact", column("n", sa.Numeric))
flag = sa.table("flag", column("b", sa.Boolean))


def upgrade():
    for n in ("", " ", "-", "1__0", "_1", "1_", "1.0", "1e3", "0x10", "twelve", "1 2", float("inf"), float("nan"), Decimal("Infinity")):
        op.execute(whole.insert().values(n=n))
    for b in (2, -1, 0.5, "true"):
        op.execute(flag.insert().values(b=b))


def downgrade():
    for n in (".", "e5", "1e", "1e+", "--1", "1 2", "infinite", "1.2.3", "_", "1e1.5", "nanx", "n1an"):
        op.execute(exact.insert().values(n=n))

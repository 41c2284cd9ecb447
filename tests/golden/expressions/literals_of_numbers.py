"""numbers in every spelling that Python takes, in columns of every kind"""
from decimal import Decimal

import sqlalchemy as sa
from alembic import op
from sqlalchemy import column, literal, select

revision = "aaaa"
down_revision = None

whole = sa.table("whole", column("n", sa.Integer), column("big", sa.BigInteger), column("small", sa.SmallInteger))
exact = sa.table("exact", column("n", sa.Numeric(20, 4)), column("f", sa.Float), column("d", sa.Double))
flag = sa.table("flag", column("b", sa.Boolean))

INTEGERS = ["0", "-0", "+0", "007", "-007", " 12 ", "1_000", "+1_0_0", "12\n", True, False, 0, -1, 2**63, -(2**70), 1.0, 1.9, -1.9, -0.5, 1e15, 12345678901234567890.0, 1e22, 0.1, 1e-9]
DECIMALS = ["0", "-0", "1.9", "-1.9", "0.9", "-0.9", "1E+3", "1.25E+1", "1.25E1", "125E-1", "125E-3", "125E-4", "-125E-2", "0E+3", "00.10", "1e20", "12345678901234567890.5", "9.99E+2", "9.99E+5"]
NUMBERS = ["1", "-1", "+1", ".5", "5.", "-.5", "1.50", "1e3", "1E-3", "1e+3", "1_0.2_5", "_1_", "1._5", "1e_3", "nan12", "-sNaN_7", "+1.5", "1.e2", ".5e-1", "-Infinity", " 2.5 ", "Infinity", "-inf", "nan", "sNaN", "NaN", True, False, 7, -7, 2**65, 0.1, 1e16, 1e-7, -0.0, 1.0, 123456789.123, Decimal("1.10"), Decimal("1E+3"), Decimal("-0"), Decimal("0.0000001")]


def upgrade():
    for n in INTEGERS:
        op.execute(whole.insert().values(n=n))
    for d in DECIMALS:
        op.execute(whole.insert().values(n=Decimal(d), big=Decimal(d)))
    op.bulk_insert(whole, [{"n": 1, "big": "2", "small": 3.7}, {"n": "-4", "big": 5.0, "small": True}])


def downgrade():
    for n in NUMBERS:
        op.execute(exact.insert().values(n=n))
        op.execute(exact.update().values(f=n).where(exact.c.d.in_([n])))
    for b in (True, False, 0, 1, 0.0, 1.0, None):
        op.execute(flag.insert().values(b=b))
    op.execute(select(literal(1), literal(1.5), literal(True), literal(Decimal("2.50")), literal(2**70), literal(-3), literal(1e100)))
    op.execute(select(literal("12", sa.Integer), literal(12, sa.Numeric), literal("1.5", sa.Float), literal(1, sa.Boolean)))

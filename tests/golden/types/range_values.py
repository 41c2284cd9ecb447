"""Ranges as values: their parts and their text."""

import datetime
import decimal

from alembic import op
from sqlalchemy.dialects.postgresql import Range

revision = "0001"
down_revision = None

week = Range(1, 8)
open_end = Range(decimal.Decimal("1.50"), None, bounds="(]")


def upgrade():
    op.execute(f"COMMENT ON TABLE stay IS '{week.lower} {week.upper} {week.bounds} {week.empty} {week} {open_end} {Range(empty=True)}'")


def downgrade():
    day = datetime.date(2024, 1, 1)
    same = [
        week == Range(1, 8), week == Range(1, 7, bounds="[]"), week == Range(0, 8, bounds="()"), week != Range(1, 9), Range(1) == Range(2),
        Range(day, day) == Range(day, day, bounds="[]"), Range(1.5, 2) == Range(1.5, 2, bounds="[]"), Range(empty=True) == Range(5, 5),
        Range(empty=True) == Range(empty=True), bool(Range(empty=True)), bool(week), Range() == Range(None, None), week == 5,
    ]
    op.execute(f"COMMENT ON TABLE stay IS '{open_end.upper} {open_end.lower} {same}'")

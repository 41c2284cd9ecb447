"""Values that have no literal of a number's form, and lists that a driver makes arrays of."""
import decimal

import sqlalchemy as sa
from alembic import op

revision = "aaaa"
down_revision = None


def upgrade():
    conn = op.get_bind()
    for value in (float("inf"), float("-inf"), float("nan"), decimal.Decimal("NaN"), decimal.Decimal("-Infinity"), 1e300, -0.0):
        conn.execute(sa.text("UPDATE t SET a = :a"), {"a": value})
    if conn.dialect.name == "postgresql":
        for value in ([1, None, 2], [], ["it's", "b"], [[1], [2]]):
            conn.execute(sa.text("UPDATE t SET b = :b"), {"b": value})
        conn.execute(sa.text("DELETE FROM t WHERE a IN :b"), {"b": (1, 2)})


def downgrade():
    pass

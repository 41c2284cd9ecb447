"""server defaults of letters and signs that are no ASCII: SQLite takes what is one word without parentheses"""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    for number, text in enumerate(("½", "a»", "ª1", "x¿y", "é", "日本", "¹", "€", "_x", "a b", "×", "1÷2", "中、文")):
        op.add_column("t", sa.Column("c%d" % number, sa.Integer, server_default=sa.text(text)))


def downgrade():
    # What str.strip() takes away at both ends, and what it leaves.
    for space in ("\u2000", "\u200a", "\u3000", "\x1c", "\x85", "\u1680", "\u2028", "\u205f", "\u202f", "\xa0"):
        op.execute(space + "SELECT 1" + space)
    for sign in ("\u1fff", "\u200b", "\u2060"):
        op.execute("SELECT 2 AS " + sign + "a" + sign)

"""statements and values that a notation could take for its own

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
import datetime
import decimal
import uuid

import sqlalchemy as sa
from alembic import op

revision = "aaaa"
down_revision = None
branch_labels = None
depends_on = None

STATEMENTS = [
    "SELECT 1; SELECT 2",
    "SELECT 1;",
    "SELECT 1 -- a comment at the end",
    "-- a comment before\nSELECT 1",
    "-- sqlgen:downgrade\nSELECT 'a line like a marker'",
    "SELECT '-- sqlgen:end\n'",
    "/* only a comment */",
    "",
    "   ",
    "SELECT 'a\tb'",
    "SELECT 'a\r\nb'",
    "SELECT 'a\\b', E'\\n', '\\:x', '\\\\'",
    "SELECT a::text, ':x', 'x:y', '10:30', ' : '",
    "SELECT '100%', '%s', '%(x)s', '%%'",
    "SELECT '''', \"\"\"\", '\"\"\"', ''''''",
    "SELECT 'it''s'",
    "SELECT 'ends with a quote'",
    "SELECT '<a href=\"x\">&amp;</a>', ']]>', '<![CDATA['",
    "SELECT 'an open quote",
    "SELECT $$ an open dollar quote",
    "CREATE FUNCTION f() RETURNS int AS $body$ BEGIN; RETURN 1; END; $body$ LANGUAGE plpgsql",
    "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE b SET c = 1; DELETE FROM d; END",
    "SELECT 'é', '\N{SNOWMAN}', '\N{GRINNING FACE}', '\u2028', 'ﬀ'",
    "\n\n  SELECT 1\n\n",
    "\N{NO-BREAK SPACE}SELECT 1\N{NO-BREAK SPACE}",
    "SELECT 1;\n\n\nSELECT 2;\n",
    "SELECT '{{ x }}', '${x}', '#{x}', '[[upgrade]]', 'a = \"b\"'",
]


def upgrade():
    for statement in STATEMENTS:
        op.execute(statement)
    table = sa.table(
        "awkward names",
        sa.column("value", sa.Text),
        sa.column("column", sa.Text),
        sa.column("a b", sa.Text),
        sa.column("1x", sa.Text),
        sa.column("op", sa.Integer),
        sa.column("n", sa.Numeric),
        sa.column("f", sa.Float),
        sa.column("at", sa.DateTime(timezone=True)),
        sa.column("d", sa.Date),
        sa.column("t", sa.Time),
        sa.column("u", sa.Uuid),
    )
    op.bulk_insert(
        table,
        [
            {"value": "line\nline", "column": " ", "a b": "", "1x": "tab\t", "op": 2**70},
            {"value": "<b>&\"'</b>", "column": "true", "a b": "1", "1x": None, "op": -1},
        ],
    )
    op.bulk_insert(table, [{"column": "a", "op": 1, "n": decimal.Decimal("1.50"), "f": 0.1}])
    op.bulk_insert(table, [{"n": decimal.Decimal("1E+3"), "f": 1e300}])
    op.bulk_insert(
        table,
        [
            {
                "at": datetime.datetime(2024, 1, 2, 3, 4, 5, 678),
                "d": datetime.date(1, 1, 1),
                "t": datetime.time(23, 59, 59, 999999),
                "u": uuid.UUID("12345678-1234-5678-1234-567812345678"),
            }
        ],
    )
    op.create_table(
        "MixedCase",
        sa.Column("id", sa.Integer, primary_key=True, comment="two\nlines, 'quotes' and \"more\""),
        sa.Column("a", sa.String, server_default="it's\n\\ : %"),
        sa.Column("b", sa.String, server_default=""),
        sa.Column("c", sa.String, server_default="true"),
        sa.Column("e", sa.Enum("it's", "a\\b", "", " ", name="Mixed Enum")),
        sa.Column("q", sa.Integer, quote=True),
        sa.CheckConstraint("a LIKE '%:x' AND b <> ';'", name="ck:odd"),
        schema="Some Schema",
        comment="  kept as it is\n",
    )
    op.create_index("ix odd", sa.sql.quoted_name("plain", True), ["a", sa.text("(b || ':' || 'x')")])
    op.drop_table(sa.sql.quoted_name("MixedCase", False))


def downgrade():
    pass

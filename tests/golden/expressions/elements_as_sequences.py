"""`in`, iteration and len() of SQL elements"""
import sqlalchemy as sa
from alembic import op

revision = "a1b2c3d4e5f6"
down_revision = None


def upgrade():
    column = sa.column("x")
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer))
    for name, question in (
        ("in", lambda: "x" in column),
        ("in a table's", lambda: "x" in table.c.a),
        ("list", lambda: list(column)),
        ("len", lambda: len(column)),
        ("item", lambda: column["a"]),
        ("iter", lambda: iter(column)),
        ("in any", lambda: "x" in sa.any_(column)),
        ("in a select", lambda: "x" in sa.select(column)),
        ("and", lambda: [str(item) for item in sa.and_(sa.text("a"), sa.text("b"))]),
    ):
        try:
            answer = question()
        except Exception as error:
            op.execute("-- %s: %s %s" % (name, type(error).__name__, error))
        else:
            op.execute("-- %s: %s %s" % (name, type(answer).__name__, answer if isinstance(answer, list) else ""))


def downgrade():
    pass

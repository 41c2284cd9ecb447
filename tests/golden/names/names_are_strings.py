# op.f() and the names of tables and columns are instances of classes derived from str, with all that a str does.
import decimal
import json
import re

import sqlalchemy as sa
from alembic import op

revision = "names_are_strings"
down_revision = None


def upgrade():
    name = op.f("uq_aB")
    table = sa.Table("t", sa.MetaData(), sa.Column("cX", sa.String(5)), sa.Index("ix_t", "cX"))
    op.execute("-- " + "_".join([name, table.name]) + " " + re.sub("u", "x", name) + " " + json.dumps({name: [table.c.cX.name]}))
    op.execute(f"-- {name:>10}|{name!r}|%10s" % name + str({"uq_aB": 1}[name]) + str(name in {"uq_aB"}) + str(hash(name) == hash("uq_aB")))
    op.execute("-- " + "x uq_aB".replace(name, "y") + name.upper() + str("uq_aB.c".startswith(name)) + str(int(op.f("12"))) + str(decimal.Decimal(op.f("1.5"))))
    types = [type(x) for x in (name, table.name, table.c.cX.name, table.c.cX.key, list(table.indexes)[0].name, name + "x")]
    op.execute("-- " + " ".join(f"{one.__module__}.{one.__name__}" for one in types) + str(isinstance(name, sa.sql.quoted_name)))
    op.execute("-- " + sa.sql.quoted_name("aB", True).lower() + sa.sql.quoted_name("aB", None).lower() + str(name.quote))
    match name:
        case "uq_aB":
            op.create_index(name, table.name, [table.c.cX.name], unique=True)


def downgrade():
    op.drop_index(op.f("_".join(["uq", op.f("aB")])), "t")

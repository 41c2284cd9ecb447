"""lazy_object_proxy: types that a module makes when they are first asked for."""
import sqlalchemy as sa
from alembic import op
from lazy_object_proxy import Proxy

revision = "a1"
down_revision = None

made = []


def string_id():
    made.append("StringID")
    return lambda length=250: sa.String(length)


def never():
    raise RuntimeError("nobody asks for it")


StringID = Proxy(string_id)
Unused = Proxy(never)
Names = Proxy(lambda: ["a", "b"])


def upgrade():
    op.create_table("t", sa.Column("id", StringID(), primary_key=True), sa.Column("name", StringID(length=50)))
    op.execute(f"-- {made} {len(Names)} {list(Names)} {'a' in Names} {Names[1]} {Names == ['a', 'b']} {Names}")


def downgrade():
    op.drop_table("t")

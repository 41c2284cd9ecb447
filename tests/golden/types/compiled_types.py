"""compile() of a type: its name in the dialect, or in none"""
import sqlalchemy as sa
from alembic import op

revision = "a1b2c3d4e5f6"
down_revision = None


def upgrade():
    dialect = op.get_bind().dialect
    for type_ in (sa.String(5), sa.DateTime(timezone=True), sa.Enum("a", "b", name="e"), sa.LargeBinary(), sa.Uuid()):
        op.execute("-- %s %s" % (type_.compile(dialect=dialect), type_.compile()))


def downgrade():
    pass

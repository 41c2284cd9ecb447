"""options that a construct does not take are SQLAlchemy's exceptions"""
import sqlalchemy as sa
from alembic import op

revision = "a1b2c3d4e5f6"
down_revision = None


def upgrade():
    for make in (
        lambda: sa.Column("a", sa.Integer, colour=1),
        lambda: sa.Index("i", "a", postgresql_colour=1),
        lambda: sa.Table("t", sa.MetaData(), sqlite_colour=1),
        lambda: op.create_index("i", "t", ["a"], postgresql_colour=1),
        lambda: op.create_unique_constraint("u", "t", ["a"], colour=1),
    ):
        try:
            make()
        except (TypeError, sa.exc.ArgumentError) as error:
            op.execute("-- %s: %s" % (type(error).__name__, error))
        else:
            op.execute("-- fine")
    op.bulk_insert("no table, and nobody looks", [])


def downgrade():
    pass

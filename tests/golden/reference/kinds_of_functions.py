"""what the functions of the libraries are to type(), inspect and functools"""
import functools
import inspect
import types

import sqlalchemy as sa
from alembic import context, op

revision = "a1b2c3d4e5f6"
down_revision = None


@functools.wraps(op.create_table)
def create_table(*arguments, **options):
    return op.create_table(*arguments, **options)


def upgrade():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer))
    functions = (op.execute, op.f, context.configure, sa.text, sa.select, table.insert, len)
    op.execute("-- %s" % [type(function).__name__ for function in functions])
    op.execute("-- %s" % [function.__name__ for function in functions])
    op.execute("-- %s" % [inspect.isfunction(function) for function in functions])
    op.execute("-- %s" % isinstance(op.execute, types.MethodType))
    op.execute("-- %s" % create_table.__name__)
    with op.batch_alter_table("t") as batch:
        op.execute("-- %s %s" % (type(batch.add_column).__name__, batch.add_column.__name__))


def downgrade():
    pass

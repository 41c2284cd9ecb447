"""a batch that can't be written: what `except` does"""
# Not as Alembic: the batch on a table that an earlier operation made is written

import sqlalchemy as sa
from alembic import op
from alembic.util import CommandError

revision = "a1"
down_revision = None


def upgrade():
    try:
        with op.batch_alter_table("nowhere") as batch:
            batch.drop_constraint("uq_nowhere", type_="unique")
    except CommandError as error:
        op.execute("SELECT '%s'" % str(error)[:48])
    op.create_table("t", sa.Column("id", sa.Integer), sa.UniqueConstraint("id", name="uq_t"))
    try:
        with op.batch_alter_table("t") as batch:
            batch.drop_constraint("uq_t", type_="unique")
    except Exception:
        op.execute("SELECT 'not here'")
    try:
        op.drop_constraint("uq_t", "t", type_="unique")
    except NotImplementedError as error:
        op.execute("SELECT '%s'" % str(error)[:29])


def downgrade():
    pass

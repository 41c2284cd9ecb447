"""What a Sequence and an Identity tell of themselves."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import CreateSequence, DropSequence

revision = "a1"
down_revision = None

counter = sa.Sequence("counter", start=10, increment=5, maxvalue=100, nominvalue=True, cycle=True, data_type=sa.BigInteger)


def upgrade():
    op.execute(CreateSequence(counter, if_not_exists=True))
    op.execute("-- %s %s %s %s" % (counter.start, counter.minvalue, counter.nominvalue, counter.cycle))
    identity = sa.Identity(always=True, start=3, cache=7)
    op.execute("-- %s %s %s %s" % (identity.always, identity.start, identity.cache, identity.increment))


def downgrade():
    op.execute(DropSequence(counter, if_exists=True))

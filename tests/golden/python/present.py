"""What differs each time in Python: the present is --now's, a random id the revision's."""

# Not as Alembic: it prints the time of its run and another id each time

import datetime
import time
import uuid

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

table = sa.table("t", sa.column("id", sa.String), sa.column("at", sa.DateTime))


def upgrade():
    op.execute(table.insert().values(id=str(uuid.uuid4()), at=datetime.datetime.now()))
    op.execute(f"INSERT INTO days VALUES ('{time.strftime('%Y-%m-%d')}', {int(time.time())})")


def downgrade():
    op.execute(table.delete().where(table.c.at < datetime.datetime.utcnow() - datetime.timedelta(days=30)))

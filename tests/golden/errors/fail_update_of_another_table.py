"""a column that the statement's tables do not have"""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

t = sa.table("t", sa.column("id", sa.Integer), sa.column("x", sa.Integer))
u = sa.table("u", sa.column("id", sa.Integer), sa.column("y", sa.Integer))


def upgrade():
    op.execute(sa.update(t).where(t.c.id == 1).values({u.c.y: 1}))


def downgrade():
    op.execute(sa.update(t).values({"y": 1}))

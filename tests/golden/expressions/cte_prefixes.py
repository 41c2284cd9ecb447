"""cte prefixes

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer))
    c = sa.select(t.c.id).cte("c").prefix_with("MATERIALIZED", dialect="postgresql")
    op.execute(t.delete().where(t.c.id.in_(sa.select(c.c.id))))
    d = sa.select(t.c.id).cte("d").suffix_with("SEARCH DEPTH FIRST BY id SET seen")
    op.execute(t.delete().where(t.c.id.in_(sa.select(d.c.id))))
    op.execute(t.update().values(id=sa.select(getattr(sa.func, "weird (name) $")(1)).scalar_subquery()))


def downgrade():
    pass

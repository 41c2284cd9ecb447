"""What a module can't give takes nothing else away."""
from alembic import op
import sqlalchemy as sa

from shop.models import Article, COLOURS, Kind, limit

revision = '0001'
down_revision = None


def upgrade():
    op.create_table(
        'article',
        sa.Column('kind', sa.Enum(Kind, name='kind')),
        sa.Column('colour', sa.Enum(*COLOURS, name='colour')),
        sa.CheckConstraint(f'stock < {limit()}'),
    )
    op.execute(Article.__table__.insert().values(stock=1))


def downgrade():
    pass

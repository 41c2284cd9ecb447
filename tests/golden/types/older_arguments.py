"""arguments that String had before SQLAlchemy 2

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


# Not as Alembic: SQLAlchemy 2 has them no longer
def upgrade():
    op.add_column('t', sa.Column('a', sa.String(50, convert_unicode=True)))
    op.add_column('t', sa.Column('b', sa.Text(convert_unicode=True, unicode_error='ignore')))


def downgrade():
    op.drop_column('t', 'b')
    op.drop_column('t', 'a')

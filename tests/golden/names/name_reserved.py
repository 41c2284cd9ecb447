"""name 'order'

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
    op.create_table('order', sa.Column('order', sa.Integer(), nullable=False), sa.PrimaryKeyConstraint('order', name='pk_order'))
    op.create_index('ix order', 'order', ['order'])
    op.add_column('order', sa.Column('other', sa.Text(), nullable=True))
    op.alter_column('order', 'other', new_column_name='order_2')
    op.rename_table('order', 'plain')


def downgrade():
    op.rename_table('plain', 'order')
    op.drop_index('ix order', table_name='order')
    op.drop_table('order')

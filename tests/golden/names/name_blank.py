"""name 'with space'

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
    op.create_table('with space', sa.Column('with space', sa.Integer(), nullable=False), sa.PrimaryKeyConstraint('with space', name='pk_with space'))
    op.create_index('ix with space', 'with space', ['with space'])
    op.add_column('with space', sa.Column('other', sa.Text(), nullable=True))
    op.alter_column('with space', 'other', new_column_name='with space_2')
    op.rename_table('with space', 'plain')


def downgrade():
    op.rename_table('plain', 'with space')
    op.drop_index('ix with space', table_name='with space')
    op.drop_table('with space')

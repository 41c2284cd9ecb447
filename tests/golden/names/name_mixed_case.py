"""name 'MixedCase'

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
    op.create_table('MixedCase', sa.Column('MixedCase', sa.Integer(), nullable=False), sa.PrimaryKeyConstraint('MixedCase', name='pk_MixedCase'))
    op.create_index('ix MixedCase', 'MixedCase', ['MixedCase'])
    op.add_column('MixedCase', sa.Column('other', sa.Text(), nullable=True))
    op.alter_column('MixedCase', 'other', new_column_name='MixedCase_2')
    op.rename_table('MixedCase', 'plain')


def downgrade():
    op.rename_table('plain', 'MixedCase')
    op.drop_index('ix MixedCase', table_name='MixedCase')
    op.drop_table('MixedCase')

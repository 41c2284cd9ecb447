"""name 'quo"te'

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
    op.create_table('quo"te', sa.Column('quo"te', sa.Integer(), nullable=False), sa.PrimaryKeyConstraint('quo"te', name='pk_quo"te'))
    op.create_index('ix quo"te', 'quo"te', ['quo"te'])
    op.add_column('quo"te', sa.Column('other', sa.Text(), nullable=True))
    op.alter_column('quo"te', 'other', new_column_name='quo"te_2')
    op.rename_table('quo"te', 'plain')


def downgrade():
    op.rename_table('plain', 'quo"te')
    op.drop_index('ix quo"te', table_name='quo"te')
    op.drop_table('quo"te')

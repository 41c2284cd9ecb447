"""name 'perc%ent'

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
    op.create_table('perc%ent', sa.Column('perc%ent', sa.Integer(), nullable=False), sa.PrimaryKeyConstraint('perc%ent', name='pk_perc%ent'))
    op.create_index('ix perc%ent', 'perc%ent', ['perc%ent'])
    op.add_column('perc%ent', sa.Column('other', sa.Text(), nullable=True))
    op.alter_column('perc%ent', 'other', new_column_name='perc%ent_2')
    op.rename_table('perc%ent', 'plain')


def downgrade():
    op.rename_table('plain', 'perc%ent')
    op.drop_index('ix perc%ent', table_name='perc%ent')
    op.drop_table('perc%ent')

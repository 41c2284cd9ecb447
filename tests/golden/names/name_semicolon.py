"""name 'semi;colon'

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
    op.create_table('semi;colon', sa.Column('semi;colon', sa.Integer(), nullable=False), sa.PrimaryKeyConstraint('semi;colon', name='pk_semi;colon'))
    op.create_index('ix semi;colon', 'semi;colon', ['semi;colon'])
    op.add_column('semi;colon', sa.Column('other', sa.Text(), nullable=True))
    op.alter_column('semi;colon', 'other', new_column_name='semi;colon_2')
    op.rename_table('semi;colon', 'plain')


def downgrade():
    op.rename_table('plain', 'semi;colon')
    op.drop_index('ix semi;colon', table_name='semi;colon')
    op.drop_table('semi;colon')

"""a default that comes from elsewhere

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


def upgrade():
    op.create_table('t', sa.Column('id', sa.Integer, server_default=sa.FetchedValue(), primary_key=True), sa.Column('a', sa.Integer, server_default=sa.FetchedValue()))
    op.create_table('u', sa.Column('id', sa.Integer, sa.FetchedValue(), primary_key=True))
    op.create_table('v', sa.Column('id', sa.Integer, primary_key=True, autoincrement=True, server_default=sa.FetchedValue()))
    op.add_column('t', sa.Column('b', sa.Integer, server_default=sa.FetchedValue()))


def downgrade():
    op.alter_column('t', 'a', nullable=False, existing_server_default=sa.FetchedValue())

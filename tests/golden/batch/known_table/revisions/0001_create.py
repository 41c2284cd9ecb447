"""A table, then a batch that SQLite has to copy it for."""
from alembic import op
import sqlalchemy as sa
revision = 'aaaa'
down_revision = None
def upgrade():
    op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('a', sa.String(5)))
    op.create_index('ix_a', 't', ['a'])
def downgrade():
    op.drop_table('t')

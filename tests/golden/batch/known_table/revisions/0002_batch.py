"""A table, then a batch that SQLite has to copy it for."""
from alembic import op
import sqlalchemy as sa
revision = 'bbbb'
down_revision = 'aaaa'
def upgrade():
    with op.batch_alter_table('t') as b:
        b.alter_column('a', nullable=False)
        b.create_unique_constraint('uq', ['a'])
def downgrade():
    with op.batch_alter_table('t') as b:
        b.drop_constraint('uq')
        b.alter_column('a', nullable=True)

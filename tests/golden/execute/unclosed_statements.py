"""quotes and comments that never end"""

from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade():
    op.execute("SELECT 'open")
    op.execute('SELECT "open')
    op.execute("SELECT 1 /* open /* inner */")
    op.execute("SELECT $body$ open $other$")
    op.execute("SELECT 1 -- the end")
    op.execute("SELECT 1 -- closed\n")
    op.execute("SELECT 'it''s', E'a\\'b', 'c\\'")


def downgrade():
    pass

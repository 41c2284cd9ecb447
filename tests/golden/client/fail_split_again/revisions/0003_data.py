"""rows"""

from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade():
    op.execute("INSERT INTO states (id, name) VALUES (1, 'it''s')")


def downgrade():
    op.execute("DELETE FROM states")

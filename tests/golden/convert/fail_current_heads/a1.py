"""A revision that says where its script begins."""

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    heads = op.get_context().get_current_heads()
    op.execute("INSERT INTO log (started_at) VALUES ('%s')" % ", ".join(heads))

"""Reads a table that no revision makes, and one that the chain makes."""
from alembic import op
import sqlalchemy as sa

revision = "0004"
down_revision = "0003"


def upgrade():
    op.create_table("Seen", sa.Column("id", sa.Integer, primary_key=True))
    conn = op.get_bind()
    for row in conn.execute(sa.text("SELECT id FROM visits WHERE id > 5")):
        op.execute(sa.insert(sa.table("Seen", sa.column("id"))).values(id=row.id))
    if conn.execute(sa.text('SELECT count(*) FROM "Seen"')).scalar() == 0:
        op.create_index("ix_seen", "Seen", ["id"])


def downgrade():
    op.drop_table("Seen")

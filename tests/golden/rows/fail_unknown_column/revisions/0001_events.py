"""A question that needs a value that is not known says which statement made it so."""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("events", sa.Column("id", sa.Integer, primary_key=True), sa.Column("made", sa.DateTime))
    op.execute("INSERT INTO events (id, made) SELECT 1, CURRENT_TIMESTAMP")
    bind = op.get_bind()
    if bind.execute(sa.text("SELECT id FROM events WHERE made > '2020-01-01'")).fetchall() == []:
        op.execute("INSERT INTO events (id) VALUES (2)")


def downgrade():
    op.drop_table("events")

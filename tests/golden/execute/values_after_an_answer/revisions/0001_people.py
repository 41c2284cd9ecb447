"""People, of whom one is there only where nobody is."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("people", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
    if op.get_bind().execute(sa.text("SELECT count(*) FROM people")).scalar() == 0:
        op.execute("INSERT INTO people (id, name) VALUES (1, 'Ada')")


def downgrade():
    op.drop_table("people")

"""More of them, with the values beside the statement: this one Alembic could print, but not this script."""

import sqlalchemy as sa
from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade():
    op.get_bind().execute(sa.text("INSERT INTO people (id, name) VALUES (:id, :name)"), {"id": 2, "name": "O'Hara \\ Co"})


def downgrade():
    op.execute("DELETE FROM people WHERE id = 2")

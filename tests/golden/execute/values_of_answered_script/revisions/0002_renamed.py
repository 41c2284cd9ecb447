"""Renamed, where the rows say so: the offline mode of Alembic can't print this one."""

import sqlalchemy as sa
from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade():
    bind = op.get_bind()
    for person in bind.execute(sa.text("SELECT id, name FROM people WHERE name IS NOT NULL ORDER BY id")):
        bind.execute(sa.text("UPDATE people SET name = :name WHERE id = :id"), {"name": person.name.upper(), "id": person.id})


def downgrade():
    pass

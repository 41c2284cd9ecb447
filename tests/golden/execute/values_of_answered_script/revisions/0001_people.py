"""People, with the values beside the statement."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

people = sa.table("people", sa.column("id", sa.Integer), sa.column("name", sa.String))


def upgrade():
    op.create_table(
        "people",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(20)),
    )
    bind = op.get_bind()
    bind.execute(sa.text("INSERT INTO people (id, name) VALUES (:id, :name)"), {"id": 1, "name": "O'Hara"})
    bind.execute(people.insert(), [{"id": 2, "name": "Rhett"}, {"id": 3, "name": None}])
    op.bulk_insert(people, [{"id": 4, "name": "a\\b"}])


def downgrade():
    op.drop_table("people")

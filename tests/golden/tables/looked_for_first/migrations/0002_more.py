"""The models have grown

Revision ID: 0002
Revises: 0001
"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"

metadata = sa.MetaData()
kind = sa.Enum("red", "blue", name="kind")
teams = sa.Table(
    "teams",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("kind", kind),
    sa.Column("lead_id", sa.ForeignKey("people.id", name="fk_lead", use_alter=True)),
)
people = sa.Table(
    "people",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.Text),
    sa.Column("team_id", sa.ForeignKey("teams.id")),
    sa.Index("ix_people_name", "name"),
)
guests = sa.Table(
    "guests",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("kind", kind),
    sa.Column("mood", postgresql.ENUM("good", "bad", name="mood")),
    sa.Column("team_id", sa.ForeignKey("teams.id")),
)
numbers = sa.Sequence("ticket_numbers", metadata=metadata)


def upgrade():
    bind = op.get_bind()
    numbers.create(bind)
    people.create(bind, checkfirst=True)
    list(people.indexes)[0].create(bind, checkfirst=True)
    guests.create(bind, checkfirst=True)
    guests.create(bind, checkfirst=True)
    postgresql.ENUM("good", "bad", name="mood").create(bind)
    metadata.create_all(bind)
    sa.Table("nothing", sa.MetaData(), sa.Column("id", sa.Integer)).drop(bind, checkfirst=True)
    sa.Enum("a", name="nothing").drop(bind, checkfirst=True)
    sa.Sequence("nothing").drop(bind)


def downgrade():
    bind = op.get_bind()
    op.drop_table("guests")
    guests.drop(bind, checkfirst=True)
    list(people.indexes)[0].drop(bind, checkfirst=True)
    list(people.indexes)[0].drop(bind, checkfirst=True)
    postgresql.ENUM("good", "bad", name="mood").drop(bind)
    postgresql.ENUM("good", "bad", name="mood").drop(bind)
    numbers.drop(bind)

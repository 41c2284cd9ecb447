"""ddl_if(): constraints and indexes that only some databases get."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import CreateTable

revision = "a1"
down_revision = None


def is_small(ddl, target, bind, state=None, dialect=None, **kw):
    return state == "small" and dialect.name == "sqlite"


metadata = sa.MetaData()
place = sa.Table(
    "place",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(30)),
    sa.CheckConstraint("name ~ '^[A-Z]'", name="ck_upper").ddl_if(dialect="postgresql"),
    sa.CheckConstraint("name GLOB '[A-Z]*'", name="ck_glob").ddl_if(dialect=("sqlite", "mysql")),
    sa.UniqueConstraint("name", name="uq_small").ddl_if(callable_=is_small, state="small"),
)
sa.Index("ix_trgm", place.c.name, postgresql_using="gist").ddl_if(dialect="postgresql")


def upgrade():
    op.execute(CreateTable(place))
    op.create_table(
        "spot",
        sa.Column("name", sa.String(30)),
        sa.CheckConstraint("length(name) > 1", name="ck_length").ddl_if(dialect="sqlite"),
    )


def downgrade():
    op.drop_table("spot")

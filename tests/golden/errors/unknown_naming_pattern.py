"""Patterns that are not known, where each name is given or another pattern's."""
import sqlalchemy as sa
from alembic import op
from somewhere import kind, pattern

revision = "a1"
down_revision = None


def upgrade():
    metadata = sa.MetaData(naming_convention={"uq": pattern, "fk": None, "ix": "ix_%(column_0_name)s", "pk": ""})
    sa.Table(
        "t",
        metadata,
        sa.Column("x", sa.Integer, sa.ForeignKey("t.y"), index=True),
        sa.Column("y", sa.Integer, primary_key=True),
        sa.UniqueConstraint("x", name=op.f("uq_x")),
    ).create(op.get_bind())
    metadata = sa.MetaData(naming_convention={kind: "x", "uq": "uq_%(table_name)s"})
    sa.Table("u", metadata, sa.Column("x", sa.Integer, unique=True)).create(op.get_bind())


def downgrade():
    op.drop_table("u")
    op.drop_table("t")

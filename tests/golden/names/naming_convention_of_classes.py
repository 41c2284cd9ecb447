"""A naming convention may have the classes of constraints as its keys; a prefix counts before them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import CreateTable

revision = "a1"
down_revision = None

metadata = sa.MetaData(
    naming_convention={
        sa.UniqueConstraint: "%(table_name)s_%(column_0_name)s_unique",
        sa.PrimaryKeyConstraint: "never",
        "pk": "%(table_name)s_key",
        sa.ForeignKeyConstraint: "%(table_name)s_to_%(referred_table_name)s",
    }
)
leaf = sa.Table(
    "leaf",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(5), unique=True),
    sa.Column("tree_id", sa.ForeignKey("tree.id")),
)
tree = sa.Table("tree", metadata, sa.Column("id", sa.Integer, primary_key=True))


def upgrade():
    for table in metadata.sorted_tables:
        op.execute(CreateTable(table))


def downgrade():
    metadata.drop_all(op.get_bind(), checkfirst=False)

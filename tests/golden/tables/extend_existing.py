"""extend_existing=True and replace_existing=True: a column takes the place of the one that is there."""
import sqlalchemy as sa
from alembic import op

revision = "a"
down_revision = None

metadata = sa.MetaData()


def upgrade():
    sa.Table("owners", metadata, sa.Column("id", sa.Integer, primary_key=True))
    sa.Table(
        "boats",
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("owner", sa.Integer, sa.ForeignKey("owners.id")),
        sa.Column("name", sa.Integer),
        sa.Column("renter", sa.Integer),
        sa.ForeignKeyConstraint(["renter"], ["owners.id"]),
    )
    boats = sa.Table(
        "boats",
        metadata,
        sa.Column("name", sa.String(20), server_default="none"),
        sa.Column("length", sa.Integer),
        sa.Column("renter", sa.String(5)),
        sa.Column("owned", sa.Integer, key="owner"),
        extend_existing=True,
    )
    boats.append_column(sa.Column("length", sa.String(2)), replace_existing=True)
    op.execute(sa.select(boats))
    op.execute(boats.insert().values(name="Ann", length="3m"))
    boats.append_column(sa.Column("length", sa.String(4)), replace_existing=True)
    metadata.create_all(op.get_bind(), checkfirst=False)


def downgrade():
    pass

"""a foreign key in table_args whose table nothing of the copy refers to"""
import sqlalchemy as sa
from alembic import op

revision = "a1b2c3d4e5f6"
down_revision = None

known = sa.Table(
    "account",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("a", sa.Integer),
    sa.Column("owner", sa.Integer, sa.ForeignKey("person.id")),
)


def upgrade():
    with op.batch_alter_table(
        "account", copy_from=known, recreate="always", table_args=[sa.ForeignKeyConstraint(["a"], ["person.id"])]
    ) as batch:
        batch.add_column(sa.Column("b", sa.Integer))
    with op.batch_alter_table(
        "account", copy_from=known, recreate="always", table_args=[sa.ForeignKeyConstraint(["a"], ["other.id"])]
    ) as batch:
        batch.add_column(sa.Column("c", sa.Integer))


def downgrade():
    with op.batch_alter_table(
        "account", copy_from=known, recreate="always", table_args=[sa.ForeignKeyConstraint(["a"], ["account.id"])]
    ) as batch:
        batch.drop_column("owner")

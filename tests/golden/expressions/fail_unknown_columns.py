"""values for columns that the table has not"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import column
from sqlalchemy.dialects import postgresql

revision = "aaaa"
down_revision = None

town = sa.table("town", column("id", sa.Integer), column("name", sa.String))
street = sa.table("street", column("id", sa.Integer), column("label", sa.String))


def upgrade():
    op.execute(town.insert().values(nam="x"))
    op.execute(town.insert().values(zzzzzz="x"))
    op.execute(town.update().values(nam="x"))
    op.execute(town.update().values({street.c.label: "x"}).where(street.c.id == town.c.id))
    op.execute(town.insert().from_select(["id", "nothing"], sa.select(street)))
    op.execute(town.insert().values([{"id": 1, "name": "x"}, {"id": 2}]))
    op.execute(town.update().ordered_values(("name", "x"), ("other", 1)))


def downgrade():
    op.execute(sa.select(town.c.id).order_by("nothing"))
    op.execute(sa.select(sa.union(sa.select(town.c.id), sa.select(street.c.id, street.c.label)).subquery()))
    op.execute(sa.select(town.c.id).join(street))
    op.execute(sa.select(town.c.id, sa.select(town.c.id).where(town.c.id == 1).correlate(town).scalar_subquery()))
    op.execute(sa.select(sa.try_cast(town.c.id, sa.String)))
    op.execute(town.delete().where(town.c.name == sa.bindparam("x", [1, 2], expanding=True)))

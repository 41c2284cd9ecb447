"""Types of a revision's own that write SQL around their values and columns."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


class Folded(sa.String):
    def bind_expression(self, bindvalue):
        return sa.func.lower(bindvalue)

    def column_expression(self, col):
        return sa.func.upper(col)


class Secret(sa.types.TypeDecorator):
    impl = sa.LargeBinary
    cache_ok = True

    def bind_expression(self, bindvalue):
        return sa.func.encrypt(sa.type_coerce(bindvalue, sa.String), "key")


class Shape(sa.types.TypeDecorator):
    impl = sa.Text
    cache_ok = True

    def bind_expression(self, bindvalue):
        return sa.func.st_geomfromtext(bindvalue, 4326, type_=self)

    def column_expression(self, col):
        return sa.func.st_astext(col, type_=self)


class Broken(sa.String):
    def bind_expression(self, bindvalue):
        return sa.func.seal(bindvalue, SETTINGS["key"])


metadata = sa.MetaData()
place = sa.Table(
    "place",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", Folded(40)),
    sa.Column("code", Secret),
    sa.Column("area", Shape()),
)


def upgrade():
    metadata.create_all(op.get_bind())
    op.add_column("place", sa.Column("other", Broken(20), server_default="none"))
    op.execute(place.insert().values(id=1, name="Riga", code="x", area="POINT(1 2)"))
    op.execute(sa.insert(place).values([{"id": 2, "name": "A"}, {"id": 3, "name": "B"}]))
    op.bulk_insert(place, [{"id": 4, "name": "Oslo", "area": "POINT(0 0)"}])
    op.execute(place.update().where(place.c.name == "RIGA").values(name="Jelgava"))
    op.execute(place.delete().where(place.c.name.in_(["A", "B"]), place.c.name.between("C", "D")))


def downgrade():
    op.execute(sa.select(place.c.id, place.c.name, place.c.area.label("shape")))
    inner = sa.select(place.c.name).subquery("inner_place")
    op.execute(sa.select(inner.c.name))
    op.execute(sa.select(place.c.name).union(sa.select(place.c.name).where(place.c.id > 3)))
    op.execute(place.insert().from_select(["name"], sa.select(place.c.name)))
    op.execute(sa.select(place).where(sa.exists(sa.select(place.c.name).where(place.c.name.like("x%")))))
    op.execute(place.insert().values(name="y").returning(place.c.name))
    op.drop_table("place")

"""sqlalchemy.orm.Query without a session: a SELECT for views and for other statements."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import Query, declarative_base

revision = "a1"
down_revision = None

Base = declarative_base()


class Station(Base):
    __tablename__ = "station"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String)


class Reading(Base):
    __tablename__ = "reading"
    id = sa.Column(sa.Integer, primary_key=True)
    station_id = sa.Column(sa.Integer, sa.ForeignKey("station.id"))


def view(name, query):
    op.execute(f"CREATE VIEW {name} AS " + str(query.compile(compile_kwargs={"literal_binds": True})))


def upgrade():
    newest = (
        Query([Station.id.label("station"), sa.func.max(Reading.id).label("newest")])
        .select_from(Station)
        .join(Reading, Reading.station_id == Station.id)
        .filter(Station.name == "north")
        .group_by(Station.id)
    )
    view("newest", newest.selectable)
    view("pairs", Query([Station.id, Reading.id]).join(Reading).distinct().statement)
    view("first_stations", Query(Station).outerjoin(Reading).order_by(Station.name).limit(3).selectable)
    view("both", Query([Station, Reading]).filter(Station.id == Reading.station_id).selectable)
    seen = Query(Reading.station_id).subquery()
    view("seen", Query([Station.name, seen.c.station_id]).select_from(Station).join(seen, seen.c.station_id == Station.id).selectable)
    op.execute(sa.select(Station.id).where(Station.id.in_(Query(Reading.station_id).selectable)))
    op.execute(sa.select(Query(sa.func.count(Reading.id)).scalar_subquery(), Query(Station.name).label("name")))


def downgrade():
    pass

"""values given beside statements"""
import datetime
import decimal
import enum
import uuid

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


class Mood(enum.Enum):
    happy = "H"
    sad = "S"


class Level(enum.IntEnum):
    low = 1
    high = 2


notes = sa.table(
    "notes",
    sa.column("id", sa.Integer),
    sa.column("title", sa.String),
    sa.column("body", sa.JSON),
    sa.column("price", sa.Numeric(10, 2)),
    sa.column("done", sa.Boolean),
    sa.column("raw", sa.LargeBinary),
    sa.column("day", sa.Date),
    sa.column("at", sa.DateTime),
    sa.column("key", sa.Uuid),
    sa.column("mood", sa.Enum(Mood, name="mood")),
    sa.column("level", sa.Integer),
)


def upgrade():
    op.create_table(
        "notes",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("title", sa.String(50)),
        sa.Column("body", sa.JSON),
        sa.Column("price", sa.Numeric(10, 2)),
        sa.Column("done", sa.Boolean),
        sa.Column("raw", sa.LargeBinary),
        sa.Column("day", sa.Date),
        sa.Column("at", sa.DateTime),
        sa.Column("key", sa.Uuid),
        sa.Column("mood", sa.Enum(Mood, name="mood")),
        sa.Column("level", sa.Integer),
    )
    conn = op.get_bind()
    conn.execute(
        notes.insert(),
        {
            "id": 1,
            "title": "it's a C:\\path %s :x",
            "body": {"a": [1, None, "ü"]},
            "price": decimal.Decimal("12.50"),
            "done": True,
            "raw": b"a\\b\x00\xff",
            "day": datetime.date(2020, 1, 2),
            "at": datetime.datetime(2020, 1, 2, 3, 4, 5, 6),
            "key": uuid.UUID(int=5),
            "mood": Mood.sad,
            "level": Level.high,
        },
    )
    conn.execute(sa.insert(notes), [{"id": 2, "title": None}, {"id": 3, "title": "x", "unknown": 3}])
    conn.execute(sa.text("INSERT INTO notes (id, title, done) VALUES (:id, :title, :done)"), [{"id": 4, "title": "a:b", "done": False}, {"id": 5, "title": "\\", "done": None}])
    conn.execute(sa.text("UPDATE notes SET level = :level WHERE id = :id").bindparams(level=3), {"id": 4})
    conn.execute(notes.update().where(notes.c.id == sa.bindparam("b_id")).values(title=sa.bindparam("t")), [{"b_id": 2, "t": "two"}, {"b_id": 3, "t": "three"}])
    conn.execute(notes.update().where(notes.c.id == sa.bindparam("b_id")), {"b_id": 5, "title": "five", "price": 5})
    conn.execute(notes.delete().where(notes.c.title.in_(sa.bindparam("titles", expanding=True))), {"titles": ["a", "b"]})
    n = notes.alias("n")
    conn.execute(sa.delete(notes).where(sa.exists(sa.select(n.c.id).where(n.c.id == sa.bindparam("z")))), {"z": 99})
    conn.execute(sa.text("UPDATE notes SET at = :at, day = :day WHERE id = :id"), dict(at=datetime.datetime(2021, 1, 2, 3, 4), day=datetime.date(2021, 1, 1), id=3))
    op.execute(notes.update().where(sa.text("id = :q").params(q=2)).values(level=9))
    if conn.dialect.name == "postgresql":
        conn.exec_driver_sql("UPDATE notes SET title = %s, level = 7 %% 4 WHERE id = ANY(%s)", ("it's", [1, 2]))
        conn.exec_driver_sql("UPDATE notes SET title = %(t)s WHERE id = %(id)s", {"t": "n\\n", "id": 3})
    else:
        conn.exec_driver_sql("UPDATE notes SET title = ?, level = 7 % 4 WHERE id IN (?, ?) AND title <> '?'", ("it's", 1, 2))
        conn.exec_driver_sql("UPDATE notes SET title = :t WHERE id = :id", {"t": "n\\n", "id": 3})


def downgrade():
    op.drop_table("notes")
    mood = sa.Enum(Mood, name="mood")
    mood.drop(op.get_bind(), checkfirst=False)

"""defaults of columns, params() and sessions"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import Session

revision = "0002"
down_revision = "0001"

metadata = sa.MetaData()


class Upper(sa.TypeDecorator):
    impl = sa.String
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else value.upper()


def next_rank(context):
    return 7


tags = sa.Table(
    "tags",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", Upper(30)),
    sa.Column("kind", sa.String(10), default="plain"),
    sa.Column("rank", sa.Integer, default=next_rank),
    sa.Column("seen", sa.Integer, default=lambda: 3, onupdate=lambda: 4),
    sa.Column("size", sa.Float),
)


def upgrade():
    metadata.create_all(op.get_bind())
    conn = op.get_bind()
    conn.execute(tags.insert(), [{"id": 1, "name": "one"}, {"id": 2, "name": "two"}])
    op.execute(tags.insert().values(id=3, name="three", kind="own"))
    op.bulk_insert(tags, [{"id": 4, "name": "four"}, {"id": 5, "name": "five"}])
    conn.execute(tags.insert().values([{"id": 6, "name": "six"}, {"id": 7, "name": "seven"}]))
    conn.execute(tags.update().where(tags.c.name == sa.bindparam("old")), {"old": "two", "name": "zwei"})
    conn.execute(tags.insert().values(id=8, name="eight", kind="x"), {"kind": "given"})
    conn.execute(tags.insert().values(id=9, name=sa.func.lower("N"), rank=sa.bindparam("r")), {"r": 12})
    session = Session(bind=conn)
    session.execute(sa.text("UPDATE tags SET size = :size WHERE id = :id"), {"size": 1.5, "id": 1})
    session.execute(tags.delete().where(tags.c.id == sa.bindparam("gone")), [{"gone": 6}, {"gone": 7}])
    session.commit()
    largest = sa.select(sa.func.max(tags.c.id)).where(tags.c.id < sa.bindparam("below")).scalar_subquery()
    conn.execute(tags.update().where(tags.c.id == largest).values(seen=100), {"below": 4})
    below = sa.select(tags.c.id).where(tags.c.id < sa.bindparam("limit")).cte("below")
    conn.execute(tags.update().where(tags.c.id.in_(sa.select(below.c.id))).values(rank=tags.c.rank + 10), {"limit": 2})
    op.execute(sa.text("UPDATE tags SET size = :s WHERE id = 5").params(s=0.25))
    conn.execute(sa.text("UPDATE tags SET kind = :k WHERE id = 5"), {"k": "five", "extra": 1})
    conn.execute(
        sa.text("UPDATE tags SET kind = :when WHERE id = :id").bindparams(sa.bindparam("when", type_=Upper)),
        {"when": "abc", "id": 4},
    )


def downgrade():
    metadata.drop_all(op.get_bind())

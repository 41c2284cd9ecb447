"""Rows with arrays and bytes, as connected Alembic reads them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a1"
down_revision = None

t = sa.table(
    "t",
    sa.column("id"),
    sa.column("tags", postgresql.ARRAY(sa.String)),
    sa.column("n", postgresql.ARRAY(sa.Integer)),
    sa.column("data", sa.LargeBinary),
)


def upgrade():
    if op.get_context().dialect.name != "postgresql":
        return
    op.create_table(
        "t",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("tags", postgresql.ARRAY(sa.String)),
        sa.Column("n", postgresql.ARRAY(sa.Integer), server_default="{1,2}"),
        sa.Column("data", sa.LargeBinary),
    )
    op.create_table("log", sa.Column("what", sa.Text))
    op.bulk_insert(
        t,
        [
            {"id": 1, "tags": ["false"], "data": b"ab\x00\xff"},
            {"id": 2, "tags": [], "data": b""},
            {"id": 3, "tags": ["a b", 'q"uo,te', None, "back\\slash", "\u00e9'"], "data": None},
        ],
    )
    op.execute(
        "INSERT INTO t (id, tags, n) VALUES (4, '{x,\"y z\",NULL}', ARRAY[5, 6]), (5, NULL, '{}'), "
        "(6, ARRAY['p', 'q'], ARRAY[7]::int[])"
    )
    op.execute("UPDATE t SET tags = array_append(tags, 'added') WHERE id IN (1, 5)")
    op.execute("UPDATE t SET tags = tags || 'more'::text WHERE id = 4")
    op.execute("UPDATE t SET tags = tags || ARRAY['m1', 'm2'] WHERE id = 2")
    op.execute("UPDATE t SET n = array_remove(n, 5) WHERE 6 = ANY (n)")
    op.execute("UPDATE t SET tags = array_replace(tags, 'p', 'pp') WHERE tags @> ARRAY['p']::varchar[]")
    bind = op.get_bind()
    questions = [
        "SELECT id, tags, n, cardinality(tags), array_length(n, 1), tags[1], array_position(tags, 'q') FROM t ORDER BY id",
        "SELECT id FROM t WHERE tags && ARRAY['pp', 'added']::varchar[] ORDER BY id",
        "SELECT id FROM t WHERE tags = '{pp,q}' OR n = ARRAY[1, 2] ORDER BY id",
        "SELECT id FROM t WHERE 'q' = ANY (tags) OR 'zz' <> ALL (tags) ORDER BY id",
        "SELECT id, encode(data, 'hex') FROM t WHERE data = '\\x6162' OR data IS NOT NULL ORDER BY id",
    ]
    answers = [bind.execute(sa.text(question)) for question in questions]
    answers.append(bind.execute(sa.select(t).order_by(t.c.id)))
    answers.append(bind.execute(sa.select(t.c.id).where(t.c.tags.any("q"))))
    answers.append(bind.execute(sa.select(t.c.id).where(t.c.tags.contains(["q"]))))
    for answer in answers:
        for row in answer.fetchall():
            op.execute(sa.text("INSERT INTO log (what) VALUES (:what)").bindparams(what=repr(tuple(row))))


def downgrade():
    if op.get_context().dialect.name == "postgresql":
        op.drop_table("log")
        op.drop_table("t")

"""Parts of JSON and intervals of rows that are known, as connected Alembic reads them."""

# Not as Alembic: its offline mode has no answers
import datetime

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a1"
down_revision = None

t = sa.table(
    "t",
    sa.column("id", sa.Integer),
    sa.column("j", sa.JSON),
    sa.column("b", postgresql.JSONB),
    sa.column("every", sa.Interval),
)


def upgrade():
    if op.get_context().dialect.name != "postgresql":
        return
    op.create_table(
        "t",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("j", sa.JSON),
        sa.Column("b", postgresql.JSONB),
        sa.Column("every", sa.Interval),
    )
    op.create_table("log", sa.Column("what", sa.Text))
    value = {"name": "x", "n": 5, "yes": True, "no": None, "deep": {"er": ["p", 2]}, "list": ["a", 1, None]}
    op.bulk_insert(
        t,
        [
            {"id": 1, "j": value, "b": value, "every": datetime.timedelta(days=2, seconds=3, microseconds=5)},
            {"id": 2, "j": ["a", "b"], "b": ["a"], "every": datetime.timedelta(hours=-3)},
            {"id": 3, "j": None, "b": "text", "every": None},
        ],
    )
    op.execute("INSERT INTO t (id, b, every) VALUES (4, '{}', '1 year 2 months -3 days 04:05:06.7'), (5, NULL, '1.5 sec')")
    op.execute("UPDATE t SET b = jsonb_set(b, '{name}', '\"y\"') WHERE b ? 'name'")
    op.execute("UPDATE t SET b = jsonb_set(b, '{deep,more}', '[1, {\"a\": null}]', true) WHERE id = 1")
    op.execute("UPDATE t SET b = jsonb_set(jsonb_set(b, '{gone,x}', '1'), '{not}', '1', false) WHERE id = 1")
    op.execute("UPDATE t SET b = (b - 'yes') || '{\"n\": 6, \"new\": {\"in\": \"a b\"}}' WHERE id = 1")
    op.execute("UPDATE t SET b = b || jsonb_build_object('k', 1, 't', true, 'a', jsonb_build_array('x', NULL, b), 's', to_jsonb('s'::text)) WHERE id = 4")
    bind = op.get_bind()
    questions = [
        "SELECT id, j, b, every FROM t ORDER BY id",
        "SELECT id, j->>'name', b->>'n', b->>'yes', b->>'no', j->'deep'->'er'->>0, b->0 FROM t ORDER BY id",
        "SELECT id, b #> '{deep,more}', j #> '{deep,er}' FROM t WHERE id <> 1 ORDER BY id",
        "SELECT id, b -> 'list' -> -1, b -> 'list' FROM t WHERE b ->> 'name' = 'y'",
        "SELECT id, jsonb_typeof(b), json_typeof(j->'n'), substr(b->>'name', 1, 3), left('abcdef', 2), right('abc', 5) FROM t ORDER BY id",
        "SELECT id, row_number() OVER (PARTITION BY b IS NULL ORDER BY id DESC), rank() OVER (ORDER BY b IS NULL) FROM t ORDER BY id",
        "SELECT id FROM t WHERE b ? 'name' OR b ? 'a' OR b ? 'text' ORDER BY id",
        "SELECT id FROM t WHERE (b->>'n')::int > 4 AND every IS NOT NULL",
    ]
    answers = [bind.execute(sa.text(question)) for question in questions]
    answers.append(bind.execute(sa.select(t).order_by(t.c.id)))
    answers.append(bind.execute(sa.select(t.c.id, t.c.b["deep"]["er"], t.c.j["name"].as_string()).order_by(t.c.id)))
    answers.append(bind.execute(sa.select(t.c.id).where(t.c.b.has_key("name"))))
    answers.append(bind.execute(sa.select(t.c.b[("deep", "er")]).where(t.c.id == 1)))
    for answer in answers:
        for row in answer.fetchall():
            op.execute(sa.text("INSERT INTO log (what) VALUES (:what)").bindparams(what=repr(tuple(row))))


def downgrade():
    if op.get_context().dialect.name == "postgresql":
        op.drop_table("log")
        op.drop_table("t")

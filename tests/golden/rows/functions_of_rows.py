"""Functions that give rows: the labels of an enum, the elements of an array, numbers"""

# Not as Alembic: its offline mode has no answers
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def column(bind, text):
    return [row[0] for row in bind.execute(sa.text(text)).fetchall()]


def upgrade():
    bind = op.get_bind()
    if bind.dialect.name != "postgresql":
        return
    op.execute("CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s fine')")
    assert column(bind, "SELECT unnest(enum_range(NULL::mood))::text") == ["sad", "ok", "it's fine"]
    op.execute("ALTER TYPE mood ADD VALUE 'happy' AFTER 'ok'")
    names = bind.execute(sa.text("SELECT unnest(enum_range(NULL::mood)) AS label")).mappings().all()
    assert [row["label"] for row in names] == ["sad", "ok", "happy", "it's fine"]
    op.create_table("people", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text))
    op.execute("INSERT INTO people (name) SELECT 'p' || n FROM generate_series(1, 3) AS n")
    assert column(bind, "SELECT name FROM people ORDER BY id") == ["p1", "p2", "p3"]
    wanted = "SELECT w FROM unnest(ARRAY['p1', 'p4']) AS w LEFT JOIN people ON name = w WHERE people.id IS NULL"
    assert column(bind, wanted) == ["p4"]
    assert column(bind, "SELECT unnest('{b,a}'::text[]) AS x ORDER BY x") == ["a", "b"]
    assert column(bind, "SELECT generate_series(4, 0, -2)") == [4, 2, 0]
    wanted = "SELECT label FROM unnest(enum_range(NULL::mood)) AS e(label) WHERE label::text LIKE '%a%'"
    assert column(bind, wanted) == ["sad", "happy"]
    op.execute("-- done")


def downgrade():
    pass

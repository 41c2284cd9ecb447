"""Functions of the revision's own, formats, parts of texts, numbers made of texts."""
import json
import logging

from alembic import op
import sqlalchemy as sa

revision = "0006"
down_revision = "0005"

logger = logging.getLogger("alembic")
NAMES = {"a": {"label": "first"}, "b": {"label": "second"}, "c": {"label": None}}
SMALL = {"a", "b"}


def short(text, length=4):
    """The beginning of a text."""
    if text is None:
        return "-"
    words = []
    for word in ("<", text[:length], ">"):
        words.append(word)
    return "".join(words)


def upgrade():
    conn = op.get_bind()
    op.execute("DELETE FROM notes")
    users = sa.table("users", sa.column("id", sa.Integer), sa.column("name", sa.Text), sa.column("kind", sa.Text), sa.column("points", sa.BigInteger))
    notes = sa.table("notes", sa.column("id", sa.Integer), sa.column("text", sa.Text), sa.column("n", sa.Integer))
    for row in conn.execute(sa.select(users)).fetchall():
        print("user", row.id, row)
        logger.info("user %s: %s", row.id, row.name)
        facts = []
        facts.append("{}={!s}".format("id", "x"))
        facts.append("{0}:{name}".format(row.id, name=row.kind))
        facts.append("%s/%s%%" % (row.points, row.kind))
        facts.append(str(row.points))
        facts.append(short(row.name))
        facts.append(short(row.name, 2))
        if row.name:
            facts.append("%d" % len(row.name))
            facts.append(row.name[1:])
            facts.append(row.name[-3:])
            facts.append(row.name[:-2])
            facts.append(row.name[1:-1])
            facts.append(row.name[0] + row.name[-1])
            facts.append(row.name.removeprefix("An") + row.name.removesuffix("e"))
        if row.kind in SMALL and row.kind not in NAMES:
            facts.append("never")
        if isinstance(row.name, str):
            facts.append("text")
        if row.kind in ("a", "b"):
            facts.append(NAMES["a"]["label"])
        conn.execute(notes.insert().values(id=row.id, text=" ".join(facts), n=int(row.id) * 2))
    op.execute("UPDATE notes SET text = '12:-34:5' WHERE id IN (1, 2)")
    op.execute("UPDATE notes SET text = 'k=v=w' WHERE id IN (3, 4)")
    for row in conn.execute(sa.text("SELECT id, text FROM notes WHERE id IN (1, 2) ORDER BY id")).all():
        total = int(row.text.split(":")[1]) + int(row.text.split(":")[0])
        conn.execute(sa.text("UPDATE notes SET n = :n, text = :t WHERE id = :i"), {"n": total, "t": row.text.split(":")[-1], "i": row.id})
    for row in conn.execute(sa.text("SELECT id, text FROM notes WHERE id IN (3, 4) ORDER BY id")).all():
        value = row.text.split("=", 1)[1]
        if value.endswith(("w", "x")) and not value.startswith("-"):
            value = value[:1] + row.text.split("=")[0] if len(value) > 2 else value
        conn.execute(sa.text("UPDATE notes SET text = :t WHERE id = :i"), dict(t=value, i=row.id))


def downgrade():
    pass

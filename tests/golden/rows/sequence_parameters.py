"""Lists and tuples as values of parameters, as psycopg2 writes them."""
import sqlalchemy as sa

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("word", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
    word = sa.table("word", sa.column("id", sa.Integer), sa.column("name", sa.String))
    op.bulk_insert(word, [{"id": 1, "name": "a%b"}, {"id": 2, "name": "it's"}, {"id": 3, "name": None}])
    conn = op.get_bind()
    found = conn.execute(sa.text("SELECT id FROM word WHERE name IN :names"), {"names": ("a%b", "it's", None)})
    op.execute("SELECT 'tuple: %d'" % len(found.fetchall()))
    conn.execute(sa.text("UPDATE word SET name = 'x' WHERE id = ANY(:ids)"), {"ids": [1, 2]})
    conn.execute(sa.text("UPDATE word SET name = 'y' WHERE id = ANY(:ids)"), {"ids": []})
    conn.execute(sa.text("DELETE FROM word WHERE id IN :ids"), [{"ids": (1, 2)}, {"ids": (3,)}])
    expanded = sa.text("SELECT id FROM word WHERE id IN :ids").bindparams(sa.bindparam("ids", expanding=True))
    op.execute("SELECT 'expanded: %d'" % len(conn.execute(expanded, {"ids": [1, 2, 3]}).fetchall()))
    conn.execute(word.update().where(word.c.id.in_(sa.bindparam("ids"))).values(name="z"), {"ids": [5, 6]})


def downgrade():
    op.drop_table("word")

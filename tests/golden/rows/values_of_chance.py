# Not as Alembic: its offline mode has no rows; this is what it does when connected.
"""SQLite's defaults of the time and of chance, and a table that is made anew with its rows."""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade():
    bind = op.get_bind()
    if bind.dialect.name != "sqlite":
        return
    op.execute(
        "CREATE TABLE tokens (id INTEGER PRIMARY KEY, owner TEXT, made TEXT DEFAULT CURRENT_TIMESTAMP,"
        " seen TEXT DEFAULT (datetime('now')), code TEXT DEFAULT (hex(randomblob(2))))"
    )
    op.execute("INSERT INTO tokens (owner) VALUES ('ann'), ('bob')")
    op.execute("INSERT INTO tokens (owner, made, seen, code) VALUES ('cas', '2020-01-02', NULL, 'c')")
    rows = bind.execute(sa.text("SELECT id, owner, made FROM tokens ORDER BY id")).fetchall()
    assert [(row.id, row.owner) for row in rows] == [(1, "ann"), (2, "bob"), (3, "cas")]
    assert rows[2].made == "2020-01-02"
    with op.batch_alter_table("tokens", recreate="always") as batch:
        batch.add_column(sa.Column("level", sa.Integer, server_default="1"))
    op.rename_table("tokens", "keys")
    op.execute("UPDATE keys SET level = abs(random()) % 4 WHERE id = 1")
    assert bind.scalar(sa.text("SELECT count(*) FROM keys")) == 3
    assert bind.execute(sa.text("SELECT owner FROM keys WHERE id > 1 ORDER BY owner")).scalars().all() == ["bob", "cas"]
    assert bind.execute(sa.text("SELECT id, made FROM keys ORDER BY id")).all()[2].made == "2020-01-02"
    for row in bind.execute(sa.text("SELECT * FROM keys ORDER BY id")).mappings():
        op.execute(f"INSERT INTO keys (owner, level) VALUES ('{row['owner']}2', {row['id']})")
    op.execute("DELETE FROM keys WHERE owner LIKE '%2'")
    assert bind.scalar(sa.text("SELECT max(id) FROM keys")) == 3


def downgrade():
    pass

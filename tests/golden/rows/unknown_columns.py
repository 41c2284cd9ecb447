# Not as Alembic: its offline mode has no rows; this is what it does when connected.
"""A value that is not known leaves the other columns of its rows known, and the rows themselves."""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade():
    bind = op.get_bind()
    sqlite = bind.dialect.name == "sqlite"
    clock = "CURRENT_TIMESTAMP" if sqlite else "now()"
    key = "hex(randomblob(16))" if sqlite else "gen_random_uuid()"
    op.create_table("kinds", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
    op.create_table(
        "permissions",
        sa.Column("kind_id", sa.Integer, nullable=False),
        sa.Column("key", sa.Text if sqlite else sa.Uuid, nullable=False),
        sa.Column("made", sa.DateTime),
        sa.Column("note", sa.Text),
    )
    op.execute("INSERT INTO kinds (id, name) VALUES (1, 'email'), (2, 'sms'), (3, 'letter')")
    op.execute(f"INSERT INTO permissions (kind_id, key, made, note) SELECT id, {key}, {clock}, name FROM kinds")
    op.execute(f"UPDATE permissions SET note = {clock} WHERE kind_id = 3")

    def count(condition, table="permissions"):
        return bind.scalar(sa.text(f"SELECT count(*) FROM {table} WHERE {condition}"))

    assert count("true") == 3
    assert count("kind_id > 1") == 2
    assert sqlite or count("kind_id = 7 AND made > '2001-01-01'") == 0
    rows = bind.execute(sa.text("SELECT kind_id, made, note FROM permissions WHERE kind_id < 3 ORDER BY kind_id")).fetchall()
    assert [(row.kind_id, row.note) for row in rows] == [(1, "email"), (2, "sms")]
    joined = bind.execute(sa.text("SELECT k.name, p.key FROM kinds k JOIN permissions p ON p.kind_id = k.id ORDER BY k.id"))
    assert [row[0] for row in joined] == ["email", "sms", "letter"]
    for row in rows:
        op.execute(f"INSERT INTO kinds (id, name) VALUES ({row.kind_id + 10}, '{row.note}')")
    op.execute("DELETE FROM permissions WHERE kind_id = 3")
    assert sqlite or count("note LIKE 'e%'") == 1
    op.execute("UPDATE permissions SET made = NULL")
    assert count("made IS NULL") == 2


def downgrade():
    op.drop_table("permissions")
    op.drop_table("kinds")

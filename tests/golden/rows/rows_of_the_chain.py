# Not as Alembic: its offline mode has no rows; this is what it does when connected.
"""Rows that the chain itself makes are known: their defaults and keys, and what becomes of them."""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade():
    roles = op.create_table(
        "roles",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("level", sa.Integer, server_default="1", nullable=False),
    )
    op.create_table("users", sa.Column("id", sa.Integer, primary_key=True), sa.Column("role_id", sa.Integer))
    op.bulk_insert(roles, [{"name": "admin"}, {"name": "editor"}])
    bind = op.get_bind()
    bind.execute(roles.insert().values(name="reader", level=3))
    bind.execute(sa.text("INSERT INTO roles (name) SELECT name || '2' FROM roles WHERE level = 1"))
    bind.execute(sa.text("UPDATE roles SET level = level + 1 WHERE name LIKE 'admin%'"))
    bind.execute(sa.text("DELETE FROM roles WHERE name = :name"), {"name": "editor2"})
    for row in bind.execute(sa.text("SELECT id, name, level FROM roles ORDER BY id")):
        op.execute(f"INSERT INTO users (id, role_id) VALUES ({row.level * 10 + row.id}, {row.id})")
    query = sa.select(roles.c.name).where(roles.c.level > 1).order_by(roles.c.level, roles.c.id)
    assert bind.execute(query).scalars().all() == ["admin", "admin2", "reader"]
    assert bind.execute(sa.select(roles.c.id, roles.c.name).where(roles.c.id == 1)).one()._mapping["name"] == "admin"
    assert bind.scalar(sa.select(sa.func.count()).select_from(roles)) == 4


def downgrade():
    op.drop_table("users")
    op.drop_table("roles")

# Not as Alembic: its offline mode has no rows; this is what it does when connected.
"""NOT NULL is a CHECK in information_schema, with a name that the server makes of numbers: what it is not is certain."""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

NAMES = "SELECT constraint_name FROM information_schema.table_constraints WHERE table_name = 'device' AND constraint_type = 'CHECK'"


def upgrade():
    bind = op.get_bind()
    op.create_table(
        "device",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("depth", sa.Integer, sa.CheckConstraint("depth > 0", name="device_depth_check"), nullable=False),
        sa.UniqueConstraint("depth", name="device_depth_key"),
    )
    if bind.dialect.name == "sqlite":
        return

    def ask(query, **values):
        return [row[0] for row in bind.execute(sa.text(query), values)]

    names = ask(NAMES)
    assert len(names) == 3
    assert "device_depth_check" in names
    assert "device_width_check" not in names
    assert names.count("device_depth_check") == 1
    kept = {name for name in names}
    assert len(kept) == 3 and "device_depth_check" in kept and "x" not in kept
    assert [name for name in names if not name.endswith("_not_null")] == ["device_depth_check"]
    assert [name for name in names if name.startswith("device_")] == ["device_depth_check"]
    assert not any(name == "other" or "width" in name for name in names)
    assert ask(NAMES + " AND constraint_name LIKE 'device%'") == ["device_depth_check"]
    assert ask(NAMES + " AND constraint_name NOT LIKE '%\\_not\\_null'") == ["device_depth_check"]
    assert ask(NAMES + " AND constraint_name = :name", name="device_width_check") == []
    assert ask(NAMES + " AND constraint_name IN ('device_depth_check', 'a')") == ["device_depth_check"]
    assert len(ask(NAMES + " AND constraint_name <> 'device_depth_check'")) == 2
    columns = """SELECT k.column_name FROM information_schema.table_constraints t
        JOIN information_schema.key_column_usage k {} WHERE t.table_name = 'device' ORDER BY k.column_name"""
    for condition in ("ON t.constraint_name = k.constraint_name", "USING (constraint_name)"):
        assert ask(columns.format(condition)) == ["depth", "id"]
    op.drop_constraint(names[names.index("device_depth_check")], "device", type_="check")


def downgrade():
    op.drop_table("device")

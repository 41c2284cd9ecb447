"""pg_constraint's arrays, and relations by their numbers"""

# Not as Alembic: it is connected there
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("organization", sa.Column("id", sa.Integer, primary_key=True))
    op.create_table(
        "member",
        sa.Column("name", sa.String(20), primary_key=True),
        sa.Column("Org", sa.Integer, sa.ForeignKey("organization.id", name="member_org", ondelete="CASCADE")),
    )
    if op.get_bind().dialect.name != "postgresql":
        return
    keys = op.get_bind().execute(
        sa.text(
            "SELECT c.conname, c.conrelid::regclass::text, a.attname, af.attname,"
            " CASE c.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'a' THEN 'NO ACTION' END"
            " FROM pg_constraint c"
            " JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]"
            " JOIN pg_attribute af ON af.attrelid = c.confrelid AND af.attnum = c.confkey[1]"
            " WHERE c.confrelid = 'organization'::regclass AND c.contype = 'f' AND array_length(c.conkey, 1) = 1"
        )
    )
    for name, table, column, target, on_delete in keys:
        op.execute(f"COMMENT ON CONSTRAINT {name} ON {table} IS '{column} to {target}: {on_delete}'")
    op.create_index("member_org_index", "member", ["Org"])
    valid = "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('{}')"
    for name in ("member_org_index", "no_such_index"):
        found = op.get_bind().execute(sa.text(valid.format(name))).scalar_one_or_none()
        op.execute(f"COMMENT ON TABLE member IS '{name}: {found}'")


def downgrade():
    op.drop_table("member")
    op.drop_table("organization")

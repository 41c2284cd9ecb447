# Not as Alembic: its offline mode has no database to inspect; this is what it does when connected.
"""Inspection sees the schema that the statements before have made."""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("first", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
    inspector = sa.inspect(op.get_bind())
    assert sorted(inspector.get_table_names()) == ["alembic_version", "first"]
    if "age" not in [column["name"] for column in inspector.get_columns("first")]:
        op.add_column("first", sa.Column("age", sa.Integer))
    if not inspector.has_table("second"):
        op.create_table("second", sa.Column("id", sa.Integer, primary_key=True))
    if sa.inspect(op.get_bind()).has_table("second"):
        op.execute("INSERT INTO second (id) VALUES (1)")
    table = sa.Table("first", sa.MetaData(), autoload_with=op.get_bind())
    op.bulk_insert(table, [{"id": 1, "name": "a", "age": 3}])
    try:
        sa.Table("third", sa.MetaData(), autoload_with=op.get_bind())
    except sa.exc.NoSuchTableError:
        op.execute("INSERT INTO second (id) VALUES (3)")


def downgrade():
    op.drop_table("second")
    op.drop_table("first")

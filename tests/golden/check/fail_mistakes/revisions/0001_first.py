"""What a database refuses is told before production."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("parent", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("code", sa.Text()))
    op.create_table("child", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("parent_code", sa.Text()))
    op.create_foreign_key("fk_code", "child", "parent", ["parent_code"], ["code"])
    op.add_column("parent", sa.Column("code", sa.Text()))
    op.drop_column("child", "missing")
    op.execute("CREATE VIEW parents AS SELECT id, code FROM parent")
    op.drop_table("parent")
    op.add_column("child", sa.Column("state", postgresql.ENUM("a", "b", name="state", create_type=False)))
    op.execute("CREATE INDEX ix_%s ON child (id)" % ("very_long_" * 7))
    op.rename_table("child", "kid")
    op.add_column("child", sa.Column("late", sa.Integer()))
    op.add_column("from_before", sa.Column("early", sa.Integer()))


def downgrade():
    op.execute("DROP VIEW parents")
    op.drop_table("kid")
    op.drop_table("parent")

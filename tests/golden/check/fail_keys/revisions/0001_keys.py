"""Foreign keys that no key matches, and a parent that comes later."""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table(
        "parent",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("code", sa.Text()),
        sa.Column("a", sa.Integer()),
        sa.Column("b", sa.Integer()),
        sa.UniqueConstraint("a", "b"),
    )
    op.create_table(
        "good",
        sa.Column("id", sa.Integer(), sa.ForeignKey("parent.id"), primary_key=True),
        sa.Column("a", sa.Integer()),
        sa.Column("b", sa.Integer()),
        sa.ForeignKeyConstraint(["a", "b"], ["parent.a", "parent.b"]),
    )
    op.create_table("by_code", sa.Column("code", sa.Text(), sa.ForeignKey("parent.code")))
    op.create_table("by_a", sa.Column("a", sa.Integer(), sa.ForeignKey("parent.a")))
    op.create_table("to_nothing", sa.Column("id", sa.Integer(), sa.ForeignKey("elsewhere.id")))
    op.create_table("to_later", sa.Column("id", sa.Integer(), sa.ForeignKey("later.id")))
    op.create_table("later", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade():
    for table in ["to_later", "later", "to_nothing", "by_a", "by_code", "good", "parent"]:
        op.drop_table(table)

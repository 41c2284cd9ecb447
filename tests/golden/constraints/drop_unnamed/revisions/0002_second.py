"""As autogenerate writes it: what it made without a name it drops without one."""
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.create_foreign_key(None, "book", "author", ["editor_id"], ["id"])
    op.create_unique_constraint(None, "author", ["name"])
    with op.batch_alter_table("book") as batch_op:
        batch_op.create_unique_constraint(None, ["title", "author_id"])


def downgrade():
    with op.batch_alter_table("book") as batch_op:
        batch_op.drop_constraint(None, type_="unique")
    op.drop_constraint(None, "author", type_="unique")
    op.drop_constraint(None, "book", type_="foreignkey")

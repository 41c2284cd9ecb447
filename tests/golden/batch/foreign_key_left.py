"""A copied table loses columns that foreign keys of other tables name."""
# Not as Alembic: it asks the database what the table looks like

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("parent", sa.Column("id", sa.Integer, primary_key=True), sa.Column("code", sa.String(8), unique=True))
    op.create_table(
        "child",
        sa.Column("parent_id", sa.Integer, sa.ForeignKey("parent.id")),
        sa.Column("code", sa.String(8), sa.ForeignKey("parent.code")),
    )
    op.create_table("other", sa.Column("code", sa.String(8), sa.ForeignKey("parent.code")))
    with op.batch_alter_table("parent", recreate="always") as batch:
        batch.alter_column("code", new_column_name="short")
        batch.add_column(sa.Column("more", sa.Integer))
    with op.batch_alter_table("parent", recreate="always") as batch:
        batch.drop_column("more")


def downgrade():
    op.drop_table("other")
    op.drop_table("child")
    op.drop_table("parent")

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade():
    op.create_table("parent", sa.Column("id", sa.Integer(), primary_key=True))
    op.create_table("of_parent", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("parent_id", sa.Integer(), sa.ForeignKey("parent.id")))
    # What SQL does to a table leaves what is known of those that refer to it, though their rows are not followed here.
    op.execute("CREATE INDEX ix_parent ON parent (id)")
    op.execute("UPDATE of_parent SET parent_id = no_function_of_sqlites(id)")
    op.alter_column("of_parent", "parent_id", nullable=False)


def downgrade():
    pass

"""Tables with named and unnamed constraints."""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("author", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.Text()))
    op.create_table(
        "book",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("author_id", sa.Integer(), sa.ForeignKey("author.id")),
        sa.Column("editor_id", sa.Integer()),
        sa.Column("reader_id", sa.Integer()),
        sa.Column("title", sa.Text()),
        sa.Column("title_id", sa.Integer()),
    )


def downgrade():
    op.drop_constraint(None, "book", type_="foreignkey")
    op.drop_table("book")
    op.drop_table("author")

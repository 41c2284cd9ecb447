"""Two of a kind, both of which go."""
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    op.create_foreign_key(None, "book", "author", ["reader_id"], ["id"], ondelete="CASCADE")
    op.create_foreign_key(None, "book", "author", ["title_id"], ["id"])


def downgrade():
    op.drop_constraint(None, "book", type_="foreignkey")
    op.drop_constraint(None, "book", type_="foreignkey")

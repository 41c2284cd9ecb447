import sqlalchemy as sa
from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade():
    op.create_foreign_key("self", "t", "t", ["id"], ["id"])
    op.create_foreign_key("other", "u", "t", ["a"], ["a"])


def downgrade():
    op.drop_constraint("other", "u", type_="foreignkey")
    op.drop_constraint("self", "t", type_="foreignkey")

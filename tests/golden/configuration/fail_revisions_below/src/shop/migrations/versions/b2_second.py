from alembic import op
import sqlalchemy as sa

revision: str = "b2"
down_revision = "a1"


def upgrade():
    op.add_column("word", sa.Column("name", sa.String(20)))


def downgrade():
    op.drop_column("word", "name")

"""it's a \\message with `date` and :USER"""

from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade():
    op.create_table(
        "states",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("kind", sa.Enum("old", "new", name="kinds")),
    )


def downgrade():
    op.drop_table("states")
    op.execute("DROP TYPE kinds" if op.get_bind().dialect.name == "postgresql" else "SELECT 1")

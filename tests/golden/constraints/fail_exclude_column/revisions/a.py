"""An EXCLUDE constraint over a column that the table has not."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table(
        "t",
        sa.Column("room", sa.Integer),
        postgresql.ExcludeConstraint(("room", "="), ("during", "&&"), name="ex"),
    )


def downgrade():
    op.drop_table("t")

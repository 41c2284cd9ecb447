"""What is meant says so, in each notation; what is said in vain is told."""
import sqlalchemy as sa
from alembic import op

revision = "one"
down_revision = None


def upgrade():
    # sqlgen: accept unknown-object because the application made it with create_all
    op.add_column("users", sa.Column("early", sa.Integer()))
    op.create_table("logs", sa.Column("id", sa.Integer(), primary_key=True))
    op.add_column("logs", sa.Column("id", sa.Integer()))  # sqlgen: accept statement-fails because 0002 mends it
    # sqlgen: accept cut-identifier because nothing is too long here
    op.create_index("ix_logs", "logs", ["id"])


def downgrade():
    op.drop_table("logs")

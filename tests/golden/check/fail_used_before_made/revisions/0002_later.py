"""What was used is made here; what was dropped or renamed in between, or is made if it is not there, may have been there."""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    context = op.get_context()
    if context.dialect.name == "postgresql":
        op.execute("CREATE TYPE order_state AS ENUM ('open', 'closed')")
        op.execute("DO $$ BEGIN CREATE TYPE mood AS ENUM ('sad'); EXCEPTION WHEN duplicate_object THEN NULL; END $$")
    op.create_table("customers", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.Text()))
    op.execute("CREATE TABLE IF NOT EXISTS carts (id INTEGER)")
    op.drop_table("legacy")
    op.create_table("legacy", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade():
    op.drop_table("customers")
    op.execute("DROP TABLE IF EXISTS carts")
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE IF EXISTS mood")

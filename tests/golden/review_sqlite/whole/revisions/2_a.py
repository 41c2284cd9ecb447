"""a"""
from alembic import op
import sqlalchemy as sa

revision = "a"
down_revision = "ground"


def upgrade():
    with op.batch_alter_table("orders", recreate="always") as batch:
        batch.alter_column("n", type_=sa.BigInteger(), existing_type=sa.Integer())
    op.execute("UPDATE orders SET n = 0")
    op.execute("PRAGMA foreign_keys = ON")
    op.execute("INSERT OR REPLACE INTO orders (id) VALUES (1)")
    op.drop_table("lines")


def downgrade():
    pass

"""found"""
from alembic import op
import sqlalchemy as sa

revision = "found"
down_revision = "ground"


def upgrade():
    with op.batch_alter_table("orders", recreate="always") as batch:
        batch.alter_column("n", type_=sa.BigInteger(), existing_type=sa.Integer())


def downgrade():
    pass

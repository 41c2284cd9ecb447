"""clean"""
from alembic import op
import sqlalchemy as sa

revision = "clean"
down_revision = "found"


def upgrade():
    with op.batch_alter_table("plain", recreate="always") as batch:
        batch.alter_column("n", type_=sa.BigInteger(), existing_type=sa.Integer())


def downgrade():
    pass

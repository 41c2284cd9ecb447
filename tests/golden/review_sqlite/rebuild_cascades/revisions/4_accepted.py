"""accepted"""
from alembic import op
import sqlalchemy as sa

revision = "accepted"
down_revision = "clean"


def upgrade():
    # sqlgen: accept rebuild-cascades because nobody writes at night
    with op.batch_alter_table("other", recreate="always") as batch:
        batch.alter_column("n", type_=sa.BigInteger(), existing_type=sa.Integer())


def downgrade():
    pass

"""a batch"""

from alembic import op
import sqlalchemy as sa

revision = "b1"
down_revision = "a1"


def upgrade():
    with op.batch_alter_table("states") as batch:
        batch.alter_column("name", type_=sa.String(40), existing_type=sa.String(20))


def downgrade():
    with op.batch_alter_table("states") as batch:
        batch.alter_column("name", type_=sa.String(20), existing_type=sa.String(40))

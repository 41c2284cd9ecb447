"""a text that no database holds"""
import sqlalchemy as sa
from alembic import op
revision = "0001"
down_revision = None
def upgrade():
    op.execute(sa.select(sa.literal("x\0y")))
def downgrade():
    pass

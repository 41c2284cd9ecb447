"""What SQLite cannot do in place: the copies have all of it."""
import sqlalchemy as sa
from alembic import op
revision = "0002"
down_revision = "0001"
def upgrade():
    op.alter_column("t", "amount", type_=sa.Numeric(12, 2), nullable=False)
    op.create_check_constraint("ck_new", "t", "id > 0")
    op.alter_column("strict_one", "b", nullable=True)
    op.alter_column("child", "t_id", nullable=False)
def downgrade():
    pass

"""how many there are hangs on whether two are equal"""
from alembic import op
from shop.settings import OWNER

revision = "a4"
down_revision = "a3"


def upgrade():
    op.execute(f"SELECT {len({OWNER, 'admin'})}")


def downgrade():
    pass

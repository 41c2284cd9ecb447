from alembic import op

from shop.settings import Settings

revision = "first"
down_revision = None


def upgrade():
    op.execute(f"UPDATE request SET until = since + interval '{Settings.EXPIRES} days'")


def downgrade():
    pass

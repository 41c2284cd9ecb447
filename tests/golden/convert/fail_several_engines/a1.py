"""first"""
from alembic import op

revision = "a1"
down_revision = None


def upgrade(engine_name):
    globals()[f"upgrade_{engine_name}"]()


def downgrade(engine_name):
    globals()[f"downgrade_{engine_name}"]()


def upgrade_shop():
    op.execute("SELECT 'shop'")


def downgrade_shop():
    pass


def upgrade_log():
    op.execute("SELECT 'log'")


def downgrade_log():
    pass

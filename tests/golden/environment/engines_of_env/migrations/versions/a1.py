"""asks for the engine by an if"""

from alembic import op

revision = "a1"
down_revision = None


def upgrade(engine_name):
    if engine_name == "shop":
        op.execute("SELECT 'one'")
    elif engine_name == "log":
        op.execute("SELECT 'two'")


def downgrade(engine_name):
    pass

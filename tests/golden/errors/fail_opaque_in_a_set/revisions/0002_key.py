"""a key that is not known may be any of them"""
from alembic import op
from shop.settings import OWNER

revision = "a2"
down_revision = "a1"


def upgrade():
    names = {OWNER: "owner", "admin": "admin"}
    op.execute(f"SELECT '{names[OWNER]}', '{names['admin']}'")
    op.execute(f"SELECT '{names.get('guest')}'")


def downgrade():
    pass

"""an attribute that the real object has"""

# Not as Alembic: it has that attribute
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    try:
        known = hasattr(op.get_bind().dialect, "insertmanyvalues_page_size")
    except Exception:
        known = False
    op.execute("SELECT 1" if known else "SELECT 2")


def downgrade():
    upgrade()

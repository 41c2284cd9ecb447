import sqlalchemy as sa
from alembic import op

revision = "a2"
down_revision = "a1"


def upgrade():
    op.execute(
        "DO $$ DECLARE r RECORD; BEGIN FOR r IN SELECT id FROM tins UNION SELECT 1 LOOP"
        " DELETE FROM shelves; EXIT; END LOOP; END $$"
    )
    if op.get_bind().execute(sa.text("SELECT id FROM shelves")).fetchall():
        op.execute("-- shelves are left")


def downgrade():
    pass

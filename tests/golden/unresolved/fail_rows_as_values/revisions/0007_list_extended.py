from alembic import op
import sqlalchemy as sa

revision = "0007"
down_revision = "0006"


def upgrade():
    rows = op.get_bind().execute(sa.text("SELECT id, name FROM t"))
    names = [row.name for row in rows]
    op.bulk_insert(sa.table("t", sa.column("name")), [{"name": name} for name in names + ["last"]])


def downgrade():
    pass

from alembic import op
import sqlalchemy as sa

revision = "0010"
down_revision = "0009"


def upgrade():
    rows = op.get_bind().execute(sa.text("SELECT id, name FROM t"))
    for row in rows:
        op.get_bind().execute(sa.text("SELECT setval('numbers', :number)"), {"number": row.id})


def downgrade():
    pass

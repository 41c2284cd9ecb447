from alembic import op
import sqlalchemy as sa

revision = "0010"
down_revision = "0009"


def upgrade():
    conn = op.get_bind()
    for row in conn.execute(sa.text("SELECT id, name FROM t")):
        number = conn.execute(sa.text("SELECT setval('numbers', :number)"), {"number": row.id})
        if row.name is None:
            print(number.scalar() is None)


def downgrade():
    pass

from alembic import op
import sqlalchemy as sa

revision = "0025"
down_revision = "0024"

t = sa.table("t", sa.column("id", sa.Integer), sa.column("name", sa.Text), sa.column("data", sa.JSON))
QUERY = sa.select(t.c.id, t.c.name)


def upgrade():
    for row in op.get_bind().execute(QUERY):
        op.execute(t.update().where(t.c.id == row.id).values(data=row.name))


def downgrade():
    for row in op.get_bind().execute(QUERY):
        op.bulk_insert(t, [{"id": row.id + 100, "data": row.name}])

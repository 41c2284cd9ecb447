import datetime

from alembic import op
import sqlalchemy as sa

revision = "0028"
down_revision = "0027"

t = sa.Table(
    "t",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.Text, default=lambda: str(datetime.datetime.now())),
)


def upgrade():
    for row in op.get_bind().execute(sa.select(t.c.id)):
        op.execute(t.insert().values(id=row.id + 200))


def downgrade():
    for row in op.get_bind().execute(sa.select(t.c.id)):
        op.bulk_insert(t, [{"id": row.id + 300}])

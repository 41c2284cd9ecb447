"""rows for a table whose key can't be numbered"""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Uuid(as_uuid=False), primary_key=True, autoincrement=True), sa.Column("x", sa.Integer))


def upgrade():
    op.execute(t.insert().values(x=1))


def downgrade():
    op.bulk_insert(t, [{"id": "a", "x": 1}])

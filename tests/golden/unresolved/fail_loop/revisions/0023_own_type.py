from alembic import op
import sqlalchemy as sa
from sqlalchemy import orm

revision = "0023"
down_revision = "0022"


class Lower(sa.TypeDecorator):
    impl = sa.Text

    def process_bind_param(self, value, dialect):
        return value.lower()


T = sa.table("t", sa.column("id", sa.Integer), sa.column("name", Lower))


def upgrade():
    conn = op.get_bind()
    for row in conn.execute(sa.text("SELECT id, name FROM t")).all():
        conn.execute(T.update().where(T.c.id == row.id).values(name=row.name))


def downgrade():
    pass

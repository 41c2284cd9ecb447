import uuid

from alembic import op
import sqlalchemy as sa

revision = "0016"
down_revision = "0015"

t = sa.Table(
    "t",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.Text, onupdate=lambda: str(uuid.uuid4())),
    sa.Column("data", sa.JSON),
)


def upgrade():
    conn = op.get_bind()
    for row in conn.execute(sa.select(t.c.id)):
        conn.execute(t.update().where(t.c.id == row.id).values(data=None))


def downgrade():
    pass

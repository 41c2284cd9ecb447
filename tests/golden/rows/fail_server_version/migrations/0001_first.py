import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    bind = op.get_bind()
    users = op.create_table("users", sa.Column("id", sa.Integer, primary_key=True))
    bind.execute(users.insert().values(id=1))
    if bind.execute(sa.select(users.c.id)).scalar() == 1 and bind.dialect.server_version_info >= (14,):
        op.execute("ALTER TABLE users ALTER COLUMN id SET COMPRESSION lz4")

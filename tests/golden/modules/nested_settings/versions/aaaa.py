"""Settings with settings in them, from variables whose names are parts."""
from alembic import op

from shop.config import settings

revision = "aaaa"
down_revision = None


def upgrade():
    database = settings.database
    op.execute(f"INSERT INTO settings VALUES ({database.pool.size + 1}, {database.pool.wait}, {database.echo}, '{settings.labels['a']}')")
    op.execute(f"INSERT INTO brokers VALUES ('{settings.broker.queue}', {settings.broker.pool.size})")
    op.execute(f"INSERT INTO urls VALUES ('{settings.home}', '{settings.home.host}', {settings.home.port}, '{settings.other}', "
               f"'{settings.other.password}', {settings.other.port}, '{settings.other.path}', '{database.dsn}')")


def downgrade():
    pass

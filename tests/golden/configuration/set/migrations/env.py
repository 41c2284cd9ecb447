from alembic import context
from app import settings

config = context.config
if settings.TESTING:
    config.set_main_option("sqlalchemy.url", settings.TEST_URL)


def get_url():
    return "postgresql://%s@%s" % (settings.USER, settings.HOST)


def run_migrations_offline():
    url = str(get_url())
    context.configure(
        url=url, version_table="app_versions", version_table_schema=settings.SCHEMA, transactional_ddl=False
    )
    with context.begin_transaction():
        context.run_migrations()


run_migrations_offline()

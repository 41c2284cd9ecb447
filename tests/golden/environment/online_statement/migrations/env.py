from alembic import context
from sqlalchemy import engine_from_config, text
config = context.config
def run_migrations_offline():
    raise NotImplementedError("no offline")
def do_run(connection):
    connection.execute(text("CREATE SCHEMA IF NOT EXISTS app"))
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
def run_migrations_online():
    with engine_from_config(config.get_section("alembic")).connect() as connection:
        do_run(connection)
if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()

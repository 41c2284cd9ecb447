from alembic import context

PREFIX = "shop_"
target_metadata = None


def run_migrations_offline():
    context.configure(url="postgresql://", target_metadata=target_metadata, literal_binds=True, owner="admin")
    with context.begin_transaction():
        context.run_migrations()


def do_run_migrations(connection):
    context.configure(connection=connection, target_metadata=target_metadata, table_prefix=PREFIX)
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()

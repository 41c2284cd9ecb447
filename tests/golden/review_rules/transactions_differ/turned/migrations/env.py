from alembic import context


def run_migrations_offline():
    context.configure(url="postgresql://", transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online():
    with connect() as connection:
        context.configure(
            connection=connection,
        )
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()

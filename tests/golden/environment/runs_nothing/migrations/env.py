from alembic import context


def run_migrations_online():
    context.configure(url="postgresql://db.example.org/shop")
    with context.begin_transaction():
        context.run_migrations()


if not context.is_offline_mode():
    run_migrations_online()

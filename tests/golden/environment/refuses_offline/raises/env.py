from alembic import context


def run_migrations_offline():
    raise NotImplementedError("needs a database")


if context.is_offline_mode():
    run_migrations_offline()

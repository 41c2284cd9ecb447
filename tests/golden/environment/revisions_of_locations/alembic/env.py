from alembic import context

context.configure(version_table="of_env_py")
with context.begin_transaction():
    context.run_migrations()

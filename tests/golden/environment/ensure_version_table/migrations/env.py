from alembic import context

context.configure(url="postgresql://", literal_binds=True, version_table_schema="admin")
with context.begin_transaction():
    context.get_context()._ensure_version_table(purge=True)
    context.run_migrations()

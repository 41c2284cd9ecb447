from alembic import context

for schema in ("north", "south"):
    context.configure(
        url=context.config.get_main_option("sqlalchemy.url"),
        version_table_schema=schema,
        transaction_per_migration=schema == "south",
    )
    with context.begin_transaction():
        context.execute(f"SET search_path TO {schema}")
        context.run_migrations()

from alembic import context

context.config.attributes["who"] = "env.py"
context.configure(url=context.config.get_main_option("sqlalchemy.url"))
with context.begin_transaction():
    context.run_migrations()

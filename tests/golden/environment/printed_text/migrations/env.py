from alembic import context

config = context.config
config.print_stdout("-- of %s", "env.py")
context.configure(url="postgresql://", literal_binds=True)
with context.begin_transaction():
    context.run_migrations()

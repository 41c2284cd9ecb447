from alembic import context
from sqlalchemy import text

context.configure(url=context.config.get_main_option("sqlalchemy.url"), literal_binds=True)
context.execute("SET lock_timeout TO '5s'")
with context.begin_transaction():
    context.get_context().connection.execute(text("SET LOCAL search_path TO shop"))
    context.static_output("-- the migrations follow")
    context.run_migrations()
    context.get_context().impl.static_output("-- and end here")
context.execute("RESET lock_timeout")

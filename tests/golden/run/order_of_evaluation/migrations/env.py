from alembic import context
from shop.log import log

log.append("env.py")
context.configure(dialect_name="postgresql", literal_binds=True)
with context.begin_transaction():
    context.run_migrations()

from alembic import context
from helpers import schemas
def run_migrations_offline():
    context.configure(url="postgresql://", literal_binds=True)
    with context.begin_transaction():
        for s in schemas():
            context.execute("CREATE SCHEMA " + s)
        context.run_migrations()
run_migrations_offline()

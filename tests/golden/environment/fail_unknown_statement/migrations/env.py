from alembic import context
from elsewhere import settings

context.configure(url="postgresql://db/shop")
with context.begin_transaction():
    context.execute(settings.PREAMBLE)
    context.run_migrations()

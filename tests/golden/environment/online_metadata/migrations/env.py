from alembic import context
from sqlalchemy import MetaData

metadata = MetaData(naming_convention={"pk": "%(table_name)s_key"})

if context.is_offline_mode():
    context.configure(url="postgresql://", literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()
else:
    context.configure(connection=None, target_metadata=metadata)
    context.run_migrations()

from alembic import context
from sqlalchemy import MetaData


def short_name(constraint, table):
    return table.name[:3]


metadata = MetaData(naming_convention={"short": short_name, "uq": "uq_%(short)s", "pk": "pk_%(table_name)s"})
context.configure(url="postgresql://db/shop", target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()

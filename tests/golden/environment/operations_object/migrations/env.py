"""Operations of a context work everywhere."""
import sqlalchemy as sa
from alembic import context
from alembic.operations import Operations

context.configure(url="postgresql://", literal_binds=True)
with context.begin_transaction():
    operations = Operations(context.get_context())
    operations.execute("SET search_path TO shop")
    operations.create_table("marks", sa.Column("id", sa.Integer))
    context.run_migrations()

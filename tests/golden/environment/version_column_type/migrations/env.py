"""The version column of a version table that is made by Alembic's own function."""

import sqlalchemy as sa
from alembic import context
from alembic.ddl.postgresql import PostgresqlImpl


class WideImpl(PostgresqlImpl):
    __dialect__ = "postgresql"

    def version_table_impl(self, **kw):
        table = super().version_table_impl(**kw)
        table.c.version_num.type = sa.String(128)
        return table


context.configure(url=context.config.get_main_option("sqlalchemy.url"))
with context.begin_transaction():
    context.run_migrations()

import sqlalchemy as sa
from alembic import context
from alembic.ddl.postgresql import PostgresqlImpl


class WideVersions(PostgresqlImpl):
    __dialect__ = "postgresql"

    def version_table_impl(self, *, version_table, version_table_schema, version_table_pk, **kw):
        return sa.Table(
            version_table,
            sa.MetaData(),
            sa.Column("version_num", sa.String(128), nullable=False),
            sa.Column("applied", sa.DateTime, server_default=sa.func.now()),
            sa.PrimaryKeyConstraint("version_num", name=f"{version_table}_pk"),
            schema=version_table_schema,
        )


context.configure(url="postgresql://db/shop", version_table="versions", version_table_schema="admin")
with context.begin_transaction():
    context.run_migrations()

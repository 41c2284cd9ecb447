"""What a body asks of its dialect and its migration context."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def say(*values):
    op.execute(sa.text("-- " + " | ".join(str(value) for value in values)))


def upgrade():
    context = op.get_context()
    dialect = context.dialect
    say(dialect.name, dialect.supports_comments, dialect.supports_native_boolean, dialect.supports_sequences, dialect.supports_alter)
    say(dialect.max_identifier_length, dialect.supports_native_enum, context.version_table, context.version_table_schema, context.as_sql)
    say(context.impl.transactional_ddl, context.impl.as_sql, context.impl.command_terminator, context.impl.__dialect__, context.get_current_revision())
    say(isinstance(dialect, sa.engine.Dialect), isinstance(dialect, sa.engine.default.DefaultDialect), context.impl.dialect is dialect)
    context.execute("SELECT 1")
    context.impl.execute("SELECT 2")
    context.impl.static_output("SELECT 3;")
    op.get_bind().execute(sa.text("SELECT 4"))


def downgrade():
    context = op.get_context()
    say(context.get_current_heads(), context.opts.get("as_sql"), context.environment_context is not None)

"""classes that a dialect has for its compilers

Revision ID: compiler_class_names
Revises:
"""

from alembic import op

revision = "compiler_class_names"
down_revision = None


def upgrade():
    dialect = op.get_bind().dialect
    for part in (dialect.type_compiler, dialect.identifier_preparer):
        cls = type(part)
        op.execute(f"SELECT '{cls.__module__}.{cls.__qualname__}', {hasattr(part, 'visit_no_such_thing')}")


def downgrade():
    pass

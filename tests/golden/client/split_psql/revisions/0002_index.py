"""an index, built without stopping anybody"""

from alembic import op

revision = "b1"
down_revision = "a1"


def upgrade():
    op.execute("UPDATE states SET name = (ARRAY[name, 'x'])[1:id]")
    with op.get_context().autocommit_block():
        op.execute("SET work_mem = '64MB'")
        op.create_index("ix_states_name", "states", ["name"], postgresql_concurrently=True)
        op.execute("ALTER TYPE kinds ADD VALUE 'odd'")
        op.execute("DELETE FROM states WHERE name = ''; VACUUM states")
    op.execute("ALTER TABLE states VALIDATE CONSTRAINT states_name_check")


def downgrade():
    with op.get_context().autocommit_block():
        op.drop_index("ix_states_name", "states", postgresql_concurrently=True)

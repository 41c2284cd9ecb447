"""Tables with rows."""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    for name in ("types", "keys", "indexes", "checks", "swapped", "replaced", "indexed", "checked", "given"):
        op.create_table(name, sa.Column("id", sa.Integer(), primary_key=True), sa.Column("a", sa.Integer()), sa.Column("b", sa.Integer()),
                        sa.Column("c", sa.Integer()))
        op.execute(f"INSERT INTO {name} (id, a, b, c) VALUES (1, 10, 20, 30)")


def downgrade():
    pass

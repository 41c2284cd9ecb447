"""a name that is used before it is declared global"""
from alembic import op

revision = "0001"
down_revision = None
rows = 0


def count(more):
    print(rows)
    global rows
    rows = more


def upgrade():
    count(1)


def downgrade():
    pass

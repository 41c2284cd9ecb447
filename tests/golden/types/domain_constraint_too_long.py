"""a domain's constraint whose name no database takes as a whole"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "aaaa"
down_revision = None

LONG = "a_constraint_with_a_name_that_is_longer_than_what_any_database_takes"


def upgrade():
    postgresql.DOMAIN("amount", sa.Numeric(10, 2), check="VALUE >= 0", constraint_name=LONG).create(op.get_bind(), checkfirst=False)


def downgrade():
    pass

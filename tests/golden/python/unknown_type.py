"""A type of a module that is not here is an error only where its SQL is needed."""

from alembic import op
from sqlalchemy import column, table

from somewhere.models import db

revision = "unknown_type"
down_revision = None

teams = table("teams", column("id", db.Integer), column("name", db.Text))


def upgrade():
    op.execute(teams.delete())
    path = f"{db.path}/keys"
    print(path)


def downgrade():
    pass

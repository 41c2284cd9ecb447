"""a listener to what happens to every table"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import DDL, Table, event

revision = "a1b2c3d4e5f6"
down_revision = None


@event.listens_for(Table, "after_create")
def grant(target, connection, **kw):
    connection.execute(DDL("GRANT SELECT ON %s TO reader" % target.name))


event.listen(Table, "after_drop", grant)


def upgrade():
    op.create_table("account", sa.Column("id", sa.Integer))


def downgrade():
    op.drop_table("account")

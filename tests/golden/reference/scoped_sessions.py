"""a scoped_session is no Session, and hands on to one"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import orm

revision = "a1b2c3d4e5f6"
down_revision = None


def upgrade():
    session = orm.scoped_session(orm.sessionmaker(bind=op.get_bind()))
    op.execute("-- %s %s" % (type(session).__name__, type(session()).__name__))
    op.execute("-- %s %s" % (isinstance(session, orm.Session), isinstance(session(), orm.Session)))
    op.execute("-- %s %s" % (hasattr(session, "remove"), hasattr(orm.Session(), "remove")))
    session.remove()


def downgrade():
    pass

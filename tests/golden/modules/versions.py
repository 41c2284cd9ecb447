"""__version__ of the libraries, by which helpers choose between what they have"""
import alembic
import sqlalchemy as sa
from alembic import op
from sqlalchemy import __version__ as version

revision = "a1b2c3d4e5f6"
down_revision = None


def upgrade():
    op.execute("-- %s %s %s" % (sa.__version__, version, alembic.__version__))
    op.execute("-- %s %s %s" % (sa.__name__, hasattr(sa, "__version__"), hasattr(sa, "__no_such_name__")))
    if tuple(int(part) for part in sa.__version__.split(".")[:2]) >= (2, 0):
        op.execute("-- 2.0")


def downgrade():
    pass

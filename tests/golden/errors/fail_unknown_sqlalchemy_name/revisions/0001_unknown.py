"""a name of SQLAlchemy that is not known is a value that is not known, whatever it is in there"""
from alembic import op
from sqlalchemy.util.langhelpers import tag_method_for_warnings

revision = "unknown01"
down_revision = None


def upgrade():
    op.execute(tag_method_for_warnings("SELECT 1"))


def downgrade():
    pass

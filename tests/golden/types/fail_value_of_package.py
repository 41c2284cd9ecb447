"""What only the package can tell, and what it refuses."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy_utils import PhoneNumberType, ScalarListType

revision = "a1"
down_revision = None

t = sa.table("t", sa.column("phone", PhoneNumberType(region="FI")), sa.column("tags", ScalarListType()))


def upgrade():
    op.bulk_insert(t, [{"phone": "040 123 4567"}])


def downgrade():
    op.execute(t.update().values(tags=["a,b"]))

"""An encrypted type stores another value than it is given."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy_utils import PasswordType, StringEncryptedType

revision = "a1"
down_revision = None

t = sa.table("t", sa.column("s", StringEncryptedType(sa.String, "key")), sa.column("p", PasswordType()))


def upgrade():
    op.bulk_insert(t, [{"s": "secret"}])


def downgrade():
    op.execute(t.update().values(p="secret"))

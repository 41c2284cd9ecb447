"""Times in a zone that only a database of the machine knows, and times in UTC."""

from datetime import datetime, timezone
from zoneinfo import ZoneInfo

from alembic import op

revision = "0001"
down_revision = None

paris = ZoneInfo("Europe/Paris")


def upgrade():
    op.execute("SELECT '%s'" % datetime.fromtimestamp(1700000000, ZoneInfo("UTC")))
    assert isinstance(datetime(2024, 7, 1, tzinfo=paris), datetime)
    op.execute("SELECT '%s'" % datetime(2024, 7, 1, 12, tzinfo=timezone.utc).astimezone(paris))


def downgrade():
    op.execute("SELECT '%s'" % datetime(2024, 7, 1, 12, tzinfo=paris))

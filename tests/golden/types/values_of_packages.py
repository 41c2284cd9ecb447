"""What types of packages store for a value that they are given."""
# Not as Alembic: these packages are not installed there

import datetime
import enum
import uuid

import sqlalchemy as sa
from alembic import op
from fastapi_users_db_sqlalchemy.generics import GUID
from sqlalchemy_utils import ChoiceType, CountryType, EmailType, IPAddressType, JSONType, ScalarListType, URLType
from sqlalchemy_utils.types.arrow import ArrowType

revision = "a1"
down_revision = None


class State(enum.Enum):
    new = "n"
    done = "d"


class Tags(ScalarListType):
    pass


t = sa.table(
    "t",
    sa.column("state", ChoiceType(State)),
    sa.column("kind", ChoiceType([("a", "Kind A"), ("b", "Kind B")])),
    sa.column("level", ChoiceType(enum.Enum("Level", {"low": 1, "high": 2}), impl=sa.Integer())),
    sa.column("mail", EmailType),
    sa.column("tags", ScalarListType()),
    sa.column("sizes", ScalarListType(int, separator=";")),
    sa.column("more", Tags()),
    sa.column("url", URLType),
    sa.column("country", CountryType),
    sa.column("ip", IPAddressType),
    sa.column("at", ArrowType),
    sa.column("notes", JSONType),
    sa.column("guid", GUID()),
)


def upgrade():
    op.bulk_insert(
        t,
        [
            {
                "state": State.new,
                "kind": "a",
                "level": 2,
                "mail": "Ann@Example.ORG",
                "tags": ["red", "green"],
                "sizes": [1, 2],
                "more": [],
                "url": "https://example.org/a?b=c",
                "country": "FI",
                "ip": "10.0.0.1",
                "at": datetime.datetime(2024, 1, 2, 3, 4),
                "notes": {"a": [1, None]},
                "guid": uuid.UUID("0b38e8b3-7c85-4b4e-9f0e-111111111111"),
            }
        ],
    )


def downgrade():
    op.execute(t.update().where(t.c.state == State.done).values(mail="B@C", tags=["x"], kind=None))
    op.execute(t.delete().where(t.c.state.in_([State.new, "d"])))

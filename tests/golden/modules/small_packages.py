"""packages of which revisions want little: identifiers, bars that show how far a loop is, mixins of users"""

# Not as Alembic: the packages are not there
import builtins

import click
import nanoid
import rich.progress
import shortuuid
import sqlalchemy as sa
from alembic import op
from flask_login import UserMixin
from sqlalchemy.orm import Session, declarative_base
from tqdm import tqdm
from ulid import ULID
from uuid_utils.compat import uuid7

revision = "a1"
down_revision = None

Base = declarative_base()


class Account(Base, UserMixin):
    __tablename__ = "accounts"

    id = sa.Column(sa.String(40), primary_key=True)
    kind = sa.Column(sa.String(20))


def upgrade():
    assert not hasattr(builtins, "SERVER_MODE") and builtins.len is len
    Base.metadata.create_all(op.get_bind())
    session = Session(bind=op.get_bind())
    for kind in tqdm(["nanoid", "short"], desc="kinds"):
        made = nanoid.generate(size=10) if kind == "nanoid" else shortuuid.uuid()
        assert len(made) == (10 if kind == "nanoid" else 22)
        session.add(Account(id=made, kind=kind))
    first, second = uuid7(), uuid7()
    assert first.version == 7 and first.hex[:12] == second.hex[:12] and first != second
    assert ULID.from_str(str(ULID.from_uuid(first))).to_uuid() == first
    session.commit()
    for account in rich.progress.track(session.query(Account).order_by(Account.kind).all(), "accounts"):
        click.echo(account.get_id())
        account.kind = account.kind.upper()
    session.commit()


def downgrade():
    op.drop_table("accounts")

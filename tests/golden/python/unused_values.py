"""values at the top of a module that can't be made, and are not used where it matters"""
# Not as Alembic: flask_sqlalchemy and shop are not installed there

import sqlalchemy as sa
from alembic import op
from flask_sqlalchemy import SQLAlchemy
from shop.models import Base, words

revision = "a1"
down_revision = None

db = SQLAlchemy()


class JSONString(db.TypeDecorator):
    impl = db.Text


class Ours(words.SomeType):
    pass


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    posts = db.relationship("Post", backref="user")


config = sa.table("config", sa.column("value", JSONString()), sa.column("k", sa.Integer))
ours = sa.table("ours", sa.column("value", Ours()), sa.column("other", Ours), sa.column("k", sa.Integer))
LIMIT = int(words.limit) + 1
unused = sa.Table("unused", Base.metadata, sa.Column("a", sa.Enum(words.Kind)))


def upgrade():
    op.add_column("x", sa.Column("y", db.String(20)))
    op.add_column("x", sa.Column("z", JSONString()))


def downgrade():
    op.execute(config.update().values(k=1))
    op.execute(ours.update().values(k=1))

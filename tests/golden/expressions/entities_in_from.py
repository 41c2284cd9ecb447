"""FROM begins with mapped classes, ANY() of a column has no label, and int() is asked for a limit"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import declarative_base

revision = "a1b2c3d4e5f6"
down_revision = None

Base = declarative_base()


class Account(Base):
    __tablename__ = "account"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(9))


t = sa.table("t", sa.column("id", sa.Integer), sa.column("x", sa.ARRAY(sa.Integer)))


def upgrade():
    op.execute(sa.select(t.c.x, Account))
    op.execute(sa.select(Account, t.c.x))
    op.execute(sa.select(t.c.id, Account.name, t.c.x))
    op.execute(sa.select(t.c.id).add_columns(Account.name))
    op.execute(sa.select(t.c.id, Account.name).with_only_columns(t.c.id, t.c.x))
    op.execute(sa.select(t.c.id, Account).where(t.c.id == Account.id))
    op.execute(sa.select(t.c.id, Account).join(Account, Account.id == t.c.id))
    op.execute(sa.select(t.c.id, Account.id).select_from(t))
    op.execute(sa.select(sa.any_(t.c.x), sa.all_(t.c.x)))
    op.execute(sa.select(sa.any_(sa.select(t.c.x).scalar_subquery())))
    op.execute(sa.select(t.c.id).limit("5").offset(6.7))
    for call in (lambda: sa.select(t.c.id).limit("text"), lambda: sa.select(t.c.id).prefix_with(5)):
        try:
            op.execute(call())
        except (ValueError, sa.exc.ArgumentError) as error:
            op.execute("-- %s" % error)


def downgrade():
    pass

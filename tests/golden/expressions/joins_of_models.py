"""SELECTs of mapped classes in statements: joins by relationship(), of aliased() classes, behind the entities, EXISTS of has() and any()."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, Table, Text, select
from sqlalchemy.orm import aliased, backref, declarative_base, relationship

revision = "a1"
down_revision = None

Base = declarative_base()

account_tag = Table(
    "account_tag",
    Base.metadata,
    Column("account_id", ForeignKey("account.id"), primary_key=True),
    Column("tag_id", ForeignKey("tag.id"), primary_key=True),
)


class Role(Base):
    __tablename__ = "role"
    id = Column(Integer, primary_key=True)
    name = Column(Text)


class Tag(Base):
    __tablename__ = "tag"
    id = Column(Integer, primary_key=True)
    name = Column(Text)


class Account(Base):
    __tablename__ = "account"
    id = Column(Integer, primary_key=True)
    name = Column(Text)
    role_id = Column(Integer, ForeignKey("role.id"))
    manager_id = Column(Integer, ForeignKey("account.id"))
    role = relationship("Role", backref=backref("accounts"))
    tags = relationship("Tag", secondary=account_tag, backref="accounts")
    manager = relationship("Account", remote_side=[id], backref="reports")


def upgrade():
    boss = aliased(Account)
    for query in (
        select(Account.id).join(Account.role).where(Role.name == "a"),
        select(Account.id).outerjoin(Account.role),
        select(Role.id).join(Role.accounts).where(Account.name == "x"),
        select(Account.id).join(Account.tags).where(Tag.name == "t"),
        select(Tag.id).outerjoin(Tag.accounts),
        select(Account.id).join(boss, Account.manager).where(boss.name == "b"),
        select(Account.id).outerjoin(boss, boss.id == Account.manager_id).where(boss.name == "b"),
        select(boss.id).join(boss.role).where(Role.name == "c"),
        select(Account.id).join(Role).join(account_tag).where(Role.name == "d", account_tag.c.tag_id == 2),
        select(Account.id).where(Account.role.has(Role.name == "e")),
        select(Account.id).where(Account.role.has(name="e")),
        select(Account.id).where(~Account.tags.any()),
        select(Account.id).where(Account.tags.any(Tag.name == "f")),
        select(Role.id).where(Role.accounts.any(Account.name == "g")),
        select(Account.id).where(Account.manager == None),
        select(Account.id).where(Account.manager != None),
    ):
        op.execute(sa.update(Account).values(name="y").where(Account.id.in_(query)))
    op.execute(sa.delete(Account).where(Account.role.has(Role.name == "h")))
    op.execute(sa.insert(Tag).from_select(["name"], select(Account.name).join(Account.role)))


def downgrade():
    pass

"""Relationships of mapped classes: rows with their foreign keys, joins, and what a deleted object takes along."""
from typing import List, Optional

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, Table, Text, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, backref, declarative_base, mapped_column, relationship

revision = "a1"
down_revision = None

Base = declarative_base()

user_tag = Table(
    "user_tag",
    Base.metadata,
    Column("user_id", ForeignKey("account.id"), primary_key=True),
    Column("tag_id", ForeignKey("tag.id"), primary_key=True),
)


class Log(Base):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
    what = Column(Text)


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
    role_id = Column("role", Integer, ForeignKey("role.id"))
    manager_id = Column(Integer, ForeignKey("account.id"))
    role = relationship("Role", backref=backref("accounts", order_by="Account.name"))
    tags = relationship("Tag", secondary=user_tag, backref="accounts")
    manager = relationship("Account", remote_side=[id], backref="reports")
    notes = relationship("Note", back_populates="account", cascade="all, delete-orphan", foreign_keys="Note.account_id")
    profile = relationship("Profile", uselist=False, back_populates="account")


class Note(Base):
    __tablename__ = "note"
    id = Column(Integer, primary_key=True)
    text = Column(Text)
    account_id = Column(Integer, ForeignKey("account.id"))
    editor_id = Column(Integer, ForeignKey("account.id"))
    account = relationship("Account", back_populates="notes", foreign_keys=[account_id])
    editor = relationship("Account", primaryjoin="Note.editor_id == Account.id")


class Profile(Base):
    __tablename__ = "profile"
    id = Column(Integer, primary_key=True)
    account_id = Column(Integer, ForeignKey("account.id"))
    account = relationship(Account, back_populates="profile")


class Modern(DeclarativeBase):
    pass


class Team(Modern):
    __tablename__ = "team"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    players: Mapped[List["Player"]] = relationship(back_populates="team")


class Player(Modern):
    __tablename__ = "player"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    team_id: Mapped[Optional[int]] = mapped_column(ForeignKey("team.id"))
    team: Mapped[Optional["Team"]] = relationship(back_populates="players")


def upgrade():
    bind = op.get_bind()
    Base.metadata.create_all(bind)
    Modern.metadata.create_all(bind)
    session = Session(bind=bind)

    def log(*values):
        session.execute(Log.__table__.insert().values(what=" ".join(str(value) for value in values)))

    admin = Role(name="admin")
    guest = Role(name="guest")
    ann = Account(name="ann", role=admin, tags=[Tag(name="a"), Tag(name="b")], profile=Profile())
    bob = Account(name="bob", manager=ann)
    guest.accounts.append(bob)
    session.add_all([ann, guest])
    session.add(bob)
    session.add(Note(text="one", account=ann, editor=bob))
    ann.notes.append(Note(text="two"))
    session.commit()
    log([a.name for a in session.query(Account).join(Account.role).filter(Role.name == "admin")])
    log([r.name for r in session.query(Role).join(Role.accounts).filter(Account.name == "bob")])
    boss = aliased(Account)
    log([a.name for a in session.query(Account).join(boss, Account.manager).filter(boss.name == "ann")])
    log([t.name for t in session.query(Tag).join(Tag.accounts).order_by(Tag.name)])
    log([a.name for a in session.query(Account).filter(Account.role.has(name="guest"))])
    log([a.name for a in session.query(Account).filter(Account.tags.any(Tag.name == "a"))])
    log([a.name for a in session.query(Account).filter(Account.role == admin)])
    log([a.name for a in session.query(Account).filter(Account.manager == None)])
    log([a.name for a in session.query(Account).filter(Account.manager != None)])
    log([a.name for a in session.query(Account).filter_by(role=guest)])
    log([n.text for n in session.query(Note).outerjoin(Note.editor).filter(Account.id.is_(None))])
    log([t.name for t in ann.tags], ann.role.name, [r.name for r in ann.reports], ann.profile.id, bob.profile)
    log([n.account.name for n in session.query(Note).order_by(Note.id)])

    bob.role = admin
    session.flush()
    ann.tags.remove(ann.tags[0])
    ann.notes.pop()
    ann.notes[0].editor = None
    cleo = Account(name="cleo", reports=[bob])
    session.add(cleo)
    session.commit()
    log([a.name for a in session.query(Role).filter_by(name="admin").one().accounts])
    log(bob.manager.name)
    session.delete(ann)
    session.commit()
    session.delete(session.query(Role).filter(Role.name == "admin").one())
    session.commit()

    one = Team(name="one", players=[Player(name="p"), Player(name="q")])
    two = Team(name="two")
    session.add_all([one, two])
    session.flush()
    moved = session.query(Player).filter_by(name="q").one()
    moved.team = two
    session.flush()
    log([p.name for p in one.players], [p.name for p in two.players])
    two.players = []
    session.flush()
    op.execute(sa.update(Player).values(name="x").where(Player.id.in_(select(Player.id).join(Player.team).where(Team.name == "one"))))
    session.close()


def downgrade():
    pass

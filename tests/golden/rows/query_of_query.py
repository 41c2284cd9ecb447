"""A Query as a SELECT: joined behind its entities, as the rows of an INSERT, executed by a session; changes of a plain table."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import Session, declarative_base
revision = "a1"
down_revision = None

Base = declarative_base()


class Permission(Base):
    __tablename__ = "ab_permission"
    id = Column(Integer, primary_key=True)
    name = Column(String(100))


class ViewMenu(Base):
    __tablename__ = "ab_view_menu"
    id = Column(Integer, primary_key=True)
    name = Column(String(100))


class PermissionView(Base):
    __tablename__ = "ab_permission_view"
    id = Column(Integer, primary_key=True)
    permission_id = Column(Integer, ForeignKey("ab_permission.id"))
    view_menu_id = Column(Integer, ForeignKey("ab_view_menu.id"))


def upgrade():
    Base.metadata.create_all(op.get_bind())
    session = Session(bind=op.get_bind())
    session.add(ViewMenu(name="x"))
    session.add(Permission(name="y"))
    session.flush()
    session.add(PermissionView(permission_id=1, view_menu_id=1))
    session.commit()
    x = session.query(ViewMenu).join(PermissionView).join(Permission).filter(Permission.name == "y").all()
    op.execute("insert into ab_permission (name) values ('%s')" % len(x))
    op.execute(sa.insert(Permission).from_select(["name"], session.query(ViewMenu.name).join(PermissionView).join(Permission)))
    q = session.query(ViewMenu)
    for row in sa.inspect(q).session.execute(q).fetchmany(10):
        op.execute("insert into ab_permission (name) values ('%s')" % row[0].name)
    t = ViewMenu.__table__
    session.query(t).filter(t.c.name == "q").delete(synchronize_session=False)
    session.query(t).filter(t.c.name == "x").update({"name": "w"})


def downgrade():
    pass

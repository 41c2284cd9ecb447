"""Flask-AppBuilder: SQLA(), the base of its models, and who changed a row."""
import sqlalchemy as sa
from alembic import op
from flask_appbuilder import SQLA, Model
from flask_appbuilder.models.mixins import AuditMixin

revision = "a1"
down_revision = None

db = SQLA()


class Users(Model):
    __tablename__ = "ab_user"
    id = sa.Column(sa.Integer, primary_key=True)


class SavedQuery(Model, AuditMixin):
    id = sa.Column(sa.Integer, primary_key=True)
    title = sa.Column(sa.String(50))


def upgrade():
    db.metadata.create_all(op.get_bind())
    session = db.Session(bind=op.get_bind())
    session.add(Users(id=1))
    session.flush()
    for query in session.query(SavedQuery).all():
        query.title = "x"
    op.execute(f"-- {SavedQuery.__tablename__} {db.Model is Model} {session.query(Users).count()}")
    session.close()


def downgrade():
    pass

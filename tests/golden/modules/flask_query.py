"""Model.query of Flask-SQLAlchemy."""
import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy

from alembic import op

revision = "a1"
down_revision = None

db = SQLAlchemy()


class Word(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))


def upgrade():
    op.create_table("word", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
    op.bulk_insert(Word.__table__, [{"id": 1, "name": "one"}, {"id": 2, "name": "two"}])
    for word in Word.query.filter_by(name="two").all():
        op.execute("SELECT 'word %d'" % word.id)
    op.execute("SELECT '%s'" % Word.query.get(1).name)
    Word.query.filter(Word.id == 1).delete()
    op.execute("SELECT 'left: %d'" % Word.query.count())


def downgrade():
    op.drop_table("word")

"""By Model.query, and by the session itself; neither asks for op.get_bind()."""
from alembic import op

from shop.extensions import db
from shop.models import Word

revision = "0002"
down_revision = "0001"


def upgrade():
    for word in Word.query.order_by(Word.id).all():
        word.name = word.name.upper()
    db.session.commit()
    op.execute("SELECT '%s'" % db.session.query(Word).get(2).name)


def downgrade():
    db.session.execute("UPDATE word SET name = lower(name)")

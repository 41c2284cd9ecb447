from alembic import op
from shop.models import Article
from sqlalchemy.orm import Session

revision = "a2"
down_revision = "a1"


def upgrade():
    op.execute("CREATE TABLE articles (id INTEGER PRIMARY KEY)")
    session = Session(bind=op.get_bind())
    session.add(Article(id=1))
    session.commit()

"""classes whose base is made elsewhere, and one that has a mixin of a package that is not there"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import Session

from shop.models import Article, Label, Shelf

revision = "a1"
down_revision = None


def upgrade():
    Label.metadata.create_all(op.get_bind())
    op.create_table("shelf", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(20)),
        sa.Column("shelf_id", sa.Integer, sa.ForeignKey("shelf.id")),
    )
    session = Session(bind=op.get_bind())
    session.add(Shelf(id=1, name="upper"))
    session.commit()
    op.execute("INSERT INTO articles (id, name, shelf_id) VALUES (1, 'lamp', 1), (2, 'cup', 1)")
    query = session.query(Article).join((Shelf, Article.shelf_id == Shelf.id)).filter(Shelf.name == "upper")
    for article in query.order_by(Article.id):
        op.execute(f"COMMENT ON TABLE articles IS '{article.name}'" if article.id == 2 else f"-- {article.name}")

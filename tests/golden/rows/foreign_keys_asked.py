"""information_schema.referential_constraints, and the text of a query before it is run"""

# Not as Alembic: its offline mode has no answers
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a1"
down_revision = None


def upgrade():
    bind = op.get_bind()
    if bind.dialect.name != "postgresql":
        return
    op.create_table("shelves", sa.Column("id", sa.Integer), sa.PrimaryKeyConstraint("id", name="shelves_key"))
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("shelf_id", sa.Integer, sa.ForeignKey("shelves.id", ondelete="CASCADE", name="on_a_shelf")),
    )
    rules = sa.text(
        "SELECT unique_constraint_name, update_rule, delete_rule FROM information_schema.referential_constraints"
        " WHERE constraint_name = :name"
    )
    assert bind.execute(rules, {"name": "on_a_shelf"}).fetchall() == [("shelves_key", "NO ACTION", "CASCADE")]
    assert not bind.execute(rules, {"name": "articles_key"}).rowcount
    articles = sa.table("articles", sa.column("id"), sa.column("shelf_id"))
    query = sa.select(articles.c.id.label("article")).where(articles.c.shelf_id.is_not(None))
    text = query.compile(dialect=postgresql.dialect()).string
    op.execute("CREATE VIEW shelved AS " + text.strip().rstrip(";"))


def downgrade():
    pass

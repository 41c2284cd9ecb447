"""the text of a query that has places for values"""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    articles = sa.table("articles", sa.column("id"))
    query = sa.select(articles.c.id).where(articles.c.id > 3)
    op.execute("CREATE VIEW dear AS " + query.compile(dialect=op.get_bind().dialect).string)


def downgrade():
    articles = sa.table("articles", sa.column("id"))
    op.execute("CREATE VIEW few AS " + sa.select(articles.c.id).limit(3).compile(op.get_bind()).string)

"""sync_trigger() and drop_trigger() of sqlalchemy_searchable."""
# Not as Alembic: the package reads the table from a database
from alembic import op
import sqlalchemy as sa
from sqlalchemy_searchable import SearchOptions, drop_trigger, sync_trigger, vectorizer
from sqlalchemy_utils import TSVectorType

revision = 'aaaa'
down_revision = None


def upgrade():
    conn = op.get_bind()
    op.create_table(
        'article',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('name', sa.Text()),
        sa.Column('content', sa.Text()),
        sa.Column('search_vector', TSVectorType('name', 'content')),
    )
    sync_trigger(conn, 'article', 'search_vector', ['name', 'content'])
    options = SearchOptions(regconfig='pg_catalog.simple', weights={'name': 'A'})
    sync_trigger(conn, 'article', 'search_vector', ['name', 'content'], options=options, update_rows=False)
    vectorizer.clear()
    metadata = sa.MetaData()
    article = sa.Table(
        'article',
        metadata,
        sa.Column('id', sa.Integer()),
        sa.Column('name', sa.Text()),
        sa.Column('search_vector', TSVectorType()),
    )

    @vectorizer(article.c.id)
    def of_numbers(column):
        return sa.cast(column, sa.Text)

    sync_trigger(conn, 'article', 'search_vector', ['id', 'name'], metadata=metadata)


def downgrade():
    drop_trigger(op.get_bind(), 'article', 'search_vector')
    op.drop_table('article')

"""Tables of the project's models."""
from alembic import op
import sqlalchemy as sa

from shop import models, older

revision = '0001'
down_revision = None


def upgrade():
    models.Base.metadata.create_all(op.get_bind())
    older.Base.metadata.create_all(bind=op.get_bind())
    op.execute(sa.insert(models.Article).values(title='a', price=2))
    op.execute(models.Article.__table__.update().values(kind=models.Kind.used))
    op.execute(older.Customer.__table__.insert().from_select(['name'], sa.select(models.Article.title)))
    op.create_table('copy', *[column._copy() for column in older.Customer.__table__.columns])


def downgrade():
    models.Base.metadata.drop_all(op.get_bind(), tables=[models.Article.__table__])

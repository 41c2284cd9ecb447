"""What SQLAlchemy 1 allowed."""
from alembic import op
import sqlalchemy as sa

revision = '0001'
down_revision = None


def upgrade():
    metadata = sa.MetaData()
    metadata.bind = op.get_bind()
    word = sa.Table('word', metadata, sa.Column('id', sa.Integer, primary_key=True), sa.Column('data', sa.Binary))
    metadata.create_all()
    op.execute(word.update(word.c.id == 1, {'data': None}))
    op.execute(word.delete(word.c.id == 2))
    op.execute(word.insert({'id': 3}))
    short = sa.case([(word.c.id > 9, 1), (word.c.id > 5, 2)], else_=3)
    op.execute(word.insert().from_select(['id'], sa.select([short], word.c.id > 7)))
    op.execute(sa.select((word.c.id,), from_obj=[word], order_by=[word.c.id.desc()], limit=3, distinct=True, use_labels=False))
    op.execute(word.select(word.c.id > 1, order_by=word.c.id, for_update=True).with_only_columns([word.c.data]))
    other = word.alias('other')
    op.execute(word.join(other, word.c.id == other.c.id).select(whereclause=word.c.id == 4))


def downgrade():
    pass

"""Table.drop() leaves a foreign key that is added later to its table

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    m = sa.MetaData()
    sa.Table('a', m, sa.Column('id', sa.Integer, primary_key=True))
    b = sa.Table('b', m, sa.Column('id', sa.Integer, sa.Sequence('seq'), primary_key=True), sa.Column('a_id', sa.Integer, sa.ForeignKey('a.id', use_alter=True, name='fk_late')))
    b.create(op.get_bind())
    b.drop(op.get_bind())


def downgrade():
    m = sa.MetaData()
    sa.Table('a', m, sa.Column('id', sa.Integer, primary_key=True))
    sa.Table('b', m, sa.Column('id', sa.Integer, sa.Sequence('seq'), primary_key=True), sa.Column('a_id', sa.Integer, sa.ForeignKey('a.id', use_alter=True, name='fk_late')))
    m.drop_all(op.get_bind())

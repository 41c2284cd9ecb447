"""the columns of constraints and indexes by key and by number

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
    t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer, primary_key=True), sa.Column('b', sa.Integer, key='k'), sa.Column('c', sa.Integer, quote=True),
                 sa.UniqueConstraint('k', 'a', name='uq_t'), sa.Index('ix_t', 'c', 'a'))
    op.execute(repr(list(t.primary_key.columns.keys())))
    op.execute('; '.join(column.name for column in t.columns))
    for constraint in sorted(t.constraints, key=lambda constraint: str(constraint.name)):
        op.execute(f"{constraint.name} {constraint.columns.keys()} {len(constraint.columns)} {constraint.columns[0].name} {'a' in constraint.columns}")
        op.execute(', '.join(column.name for column in constraint.columns) + str([c.key for c in constraint]))
    index = next(iter(t.indexes))
    op.execute(f"{index.columns.keys()} {[c.name for c in index.columns]} {'c' in index.columns} {index.columns['a'].name}")


def downgrade():
    t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer, primary_key=True), sa.Column('b', sa.Integer, primary_key=True))
    op.execute(f"{[key for key, _ in t.primary_key.columns.items()]} {t.primary_key.columns['b'].name} {t.primary_key.columns.get('x')}")

"""instances of classes that derive from str

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
import enum

from alembic import op
import sqlalchemy as sa

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


class Status(str, enum.Enum):
    ACTIVE = 'active'
    IT_S = "it's"


class Table(enum.StrEnum):
    ITEM = 'item'
    ORDER = 'order'


class Name(str):
    pass


def upgrade():
    op.add_column(Table.ITEM, sa.Column('status', sa.String(20), server_default=Status.ACTIVE, comment=Status.IT_S))
    op.create_table(Table.ORDER, sa.Column(Name('id'), sa.Integer, primary_key=True), sa.Column('code', sa.String(9, collation=Name('C'))),
                    sa.CheckConstraint(Name('id > 0'), name=Name('ck_order')), comment=Name('orders'))
    op.create_index(Name('ix_item'), Table.ITEM, [Name('status')])
    op.execute(Status.ACTIVE)
    op.execute(sa.text(Name('SELECT :a')).bindparams(sa.bindparam('a', Status.IT_S, type_=sa.String)))
    op.execute(sa.table(Table.ITEM, sa.column('status', sa.String)).update().values(status=Status.ACTIVE))
    op.alter_column(Table.ITEM, 'status', server_default=Status.IT_S)
    op.execute(', '.join([Table.ITEM, Status.ACTIVE, Name('n'), op.f('f'), sa.sql.quoted_name('q', True)]))


def downgrade():
    op.create_unique_constraint(Name('uq'), Table.ITEM, [Name('a'), 'b']) if op.get_context().dialect.name == 'postgresql' else None
    op.drop_column(Table.ITEM, Name('status'), schema=Name('s'))
    op.rename_table(Table.ORDER, Name('orders'))
    op.drop_index(Name('ix_item'), table_name=Table.ITEM)
    op.drop_table(Table.ITEM)

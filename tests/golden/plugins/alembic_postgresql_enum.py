"""op.sync_enum_values() of alembic_postgresql_enum, both ways."""
# Not as Alembic: offline the plugin has no connection; the text is that of a connected run
from alembic import op
from alembic_postgresql_enum import ColumnType, TableReference
import sqlalchemy as sa

revision = 'aaaa'
down_revision = None


def upgrade():
    op.create_table(
        'order',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('status', sa.Enum('active', 'passive', name='order_status'), server_default='active'),
        sa.Column('past', sa.ARRAY(sa.Enum('active', 'passive', name='order_status', create_type=False))),
        sa.Column('plain', sa.Enum('active', 'passive', name='order_status', create_type=False)),
    )
    op.sync_enum_values(
        enum_schema='public',
        enum_name='order_status',
        new_values=['active', 'idle', 'closed'],
        affected_columns=[
            TableReference(
                table_schema='public',
                table_name='order',
                column_name='status',
                existing_server_default="'active'::order_status",
            ),
            TableReference('order', 'past', column_type=ColumnType.ARRAY),
            TableReference(table_name='order', column_name='plain'),
        ],
        enum_values_to_rename=[('passive', 'idle')],
    )


def downgrade():
    op.sync_enum_values(
        'public',
        'order_status',
        ['active', 'passive'],
        [
            TableReference('order', 'status', existing_server_default="'active'::order_status"),
            TableReference(
                'order',
                'past',
                column_type=ColumnType.ARRAY,
                existing_server_default="ARRAY['active'::order_status]",
            ),
            TableReference('order', 'plain'),
        ],
    )

"""op.sync_enum_values() of alembic_autogenerate_enums, which another plugin's has taken the name of."""
# Not as Alembic: the plugin has a connection of its own; what it executes is printed outside of the transaction
from alembic import op

revision = 'aaaa'
down_revision = None


def upgrade():
    op.sync_enum_values('public', 'log_type', ['key_view'], ['create_cert', 'key_view', 'update_cert'])


def downgrade():
    op.sync_enum_values('public', 'log_type', ['create_cert', 'key_view', 'update_cert'], ['key_view'])

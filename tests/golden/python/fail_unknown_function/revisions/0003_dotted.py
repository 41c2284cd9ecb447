"""Dotted."""
import mystery.helpers

revision = "0003"
down_revision = '0002'


def upgrade():
    mystery.helpers.create_if_missing('t')


def downgrade():
    pass

"""what only rows can tell

Revision ID: by_hand
Revises: ground
"""
import json

import sqlalchemy as sa
from alembic import op

revision = "by_hand"
down_revision = "ground"


def upgrade():
    op.add_column("files", sa.Column("migrated", sa.Boolean()))
    for row in op.get_bind().execute(sa.text("SELECT id, name FROM users")):
        op.execute(f"UPDATE users SET name = '{json.loads(row.name)['name']}' WHERE id = {row.id}")


def downgrade():
    op.drop_column("files", "migrated")

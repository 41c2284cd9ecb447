"""What only PyYAML reads: tags, and what other loaders make of them."""
import yaml
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    for table in yaml.safe_load("tables: !!python/tuple [a, b]")["tables"]:
        op.drop_table(table)


def downgrade():
    op.drop_table(yaml.load("a", Loader=yaml.BaseLoader))

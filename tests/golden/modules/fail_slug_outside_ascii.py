"""What letters outside ASCII become is said by a table of another package."""
from alembic import op
from slugify import slugify

revision = "0001"
down_revision = None


def upgrade():
    op.execute(f"INSERT INTO names (slug) VALUES ('{slugify('Caf\u00e9')}')")


def downgrade():
    op.execute(f"DELETE FROM names WHERE slug = '{slugify('na&iuml;ve')}'")

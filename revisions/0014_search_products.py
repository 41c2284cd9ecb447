"""search products by words

Revision ID: ed7029b4c61f
Revises: 6a15c8e3f9d0
Create Date: 2024-06-03 12:51:27.395816

"""

import sqlalchemy as sa
from alembic import op

# revision identifiers, used by Alembic.
revision = "ed7029b4c61f"
down_revision = "6a15c8e3f9d0"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        # Built beside the running shop, which a transaction does not allow.
        with op.get_context().autocommit_block():
            op.create_index(
                "ix_products_words",
                "products",
                [sa.text("to_tsvector('english', name || ' ' || coalesce(description, ''))")],
                postgresql_using="gin",
                postgresql_concurrently=True,
            )
    else:
        op.create_index("ix_products_words", "products", ["name", "description"])


def downgrade() -> None:
    op.drop_index("ix_products_words", table_name="products")

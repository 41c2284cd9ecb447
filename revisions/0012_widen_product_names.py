"""widen product names

Revision ID: b93d41f7e05a
Revises: 02be5f8c71d4
Create Date: 2024-04-16 09:44:12.563098

"""

import sqlalchemy as sa
from alembic import op

# revision identifiers, used by Alembic.
revision = "b93d41f7e05a"
down_revision = "02be5f8c71d4"
branch_labels = None
depends_on = None


def products(name_length: int, *more: sa.schema.SchemaItem) -> sa.Table:
    return sa.Table(
        "products",
        sa.MetaData(),
        sa.Column("id", sa.Integer()),
        sa.Column("name", sa.String(length=name_length), nullable=False),
        sa.Column("description", sa.String(length=1000)),
        sa.Column("price", sa.Numeric(precision=10, scale=2), nullable=False),
        sa.Column("quantity", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_products"),
        sa.CheckConstraint("price >= 0", name=op.f("ck_products_price_not_negative")),
        sa.CheckConstraint("quantity >= 0", name=op.f("ck_products_quantity_not_negative")),
        *more,
    )


def upgrade() -> None:
    with op.batch_alter_table("products", copy_from=products(255)) as batch_op:
        batch_op.alter_column(
            "name", existing_type=sa.String(length=255), type_=sa.String(length=400), existing_nullable=False
        )
        batch_op.add_column(sa.Column("sku", sa.String(length=32), nullable=True))
        batch_op.create_unique_constraint("uq_products_sku", ["sku"])


def downgrade() -> None:
    before = products(
        400, sa.Column("sku", sa.String(length=32)), sa.UniqueConstraint("sku", name="uq_products_sku")
    )
    with op.batch_alter_table("products", copy_from=before) as batch_op:
        batch_op.drop_constraint("uq_products_sku", type_="unique")
        batch_op.drop_column("sku")
        batch_op.alter_column(
            "name", existing_type=sa.String(length=400), type_=sa.String(length=255), existing_nullable=False
        )

"""a copy in a schema

Revision ID: aaaa
Revises: 
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa

revision = "aaaa"
down_revision = None


items = sa.Table(
    "items",
    sa.MetaData(),
    sa.Column("id", sa.Integer(), primary_key=True),
    sa.Column("name", sa.String(50), nullable=False),
    sa.Column("note", sa.Text(), server_default="none"),
    sa.Column("owner_id", sa.Integer()),
    sa.ForeignKeyConstraint(["owner_id"], ["owners.id"], name="fk_owner"),
    sa.UniqueConstraint("name", name="uq_name"),
    sa.CheckConstraint("id > 0", name="positive"),
)
sa.Index("ix_note", items.c.note)


def upgrade():
    with op.batch_alter_table("items", copy_from=items, schema="shop", recreate="always") as batch_op:
        batch_op.create_check_constraint("named", sa.column("name") != "")


def downgrade():
    pass

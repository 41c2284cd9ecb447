"""Constraints that come to their tables in every way, and statements that add and drop them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import AddConstraint, CreateIndex, CreateTable, DropConstraint, DropIndex

revision = "a1"
down_revision = None

metadata = sa.MetaData()
customer = sa.Table(
    "customer",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("Code", sa.String(8), key="code"),
    sa.Column("since", sa.Date, quote=True),
)
invoice = sa.Table(
    "invoice",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("customer_code", sa.String(8)),
    sa.Column("net", sa.Numeric(10, 2)),
    sa.Column("gross", sa.Numeric(10, 2)),
)
unique_code = sa.UniqueConstraint(customer.c.code, name="uq_code")
sa.CheckConstraint(customer.c.since > sa.text("'2000-01-01'"), name="ck_since")
sa.CheckConstraint("gross >= net", name="ck_gross", table=invoice, deferrable=True)
to_customer = sa.ForeignKeyConstraint(["customer_code"], ["customer.code"], name="fk_customer", ondelete="SET NULL")
invoice.append_constraint(to_customer)
by_net = sa.Index("ix_net", invoice.c.net.desc(), invoice.c.id)

waiting_a = sa.Column("a", sa.Integer)
waiting_b = sa.Column("b", sa.Integer)
sa.UniqueConstraint(waiting_a, waiting_b, name="uq_waiting")
sa.Index("ix_waiting", waiting_b)
pair = sa.Table("pair", metadata, waiting_a, waiting_b)


def upgrade():
    op.execute(CreateTable(customer))
    op.execute(CreateTable(invoice, include_foreign_key_constraints=[]))
    op.execute(CreateTable(pair))
    for index in pair.indexes:
        op.execute(CreateIndex(index))
    op.execute(CreateIndex(by_net, if_not_exists=True))
    op.execute(AddConstraint(to_customer))
    op.execute(CreateTable(invoice))
    op.execute(AddConstraint(unique_code, isolate_from_table=False))
    op.execute(CreateTable(customer))


def downgrade():
    op.execute(DropConstraint(to_customer, if_exists=True))
    op.execute(DropConstraint(unique_code, cascade=True))
    op.execute(DropIndex(by_net))
    op.execute(DropIndex(sa.Index("ix_elsewhere"), if_exists=True))
    for table in reversed(metadata.sorted_tables):
        op.execute(f"-- {table.name}: {[c.name for c in table.primary_key]}")
        for key in table.foreign_keys:
            op.execute(f"-- {key.parent.name} -> {key.column.name} ({key.constraint.name}, {key.ondelete})")

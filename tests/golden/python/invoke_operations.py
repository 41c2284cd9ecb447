"""op.invoke() of the objects of alembic.operations.ops, and of what reverses them."""

import sqlalchemy as sa
from alembic import op
from alembic.operations import ops

revision = "a1"
down_revision = None

metadata = sa.MetaData()
city = sa.Table(
    "city",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(50), unique=True),
    sa.Column("country_id", sa.Integer, sa.ForeignKey("country.id", ondelete="CASCADE")),
    comment="cities",
)
sa.Table("country", metadata, sa.Column("id", sa.Integer, primary_key=True))
by_country = sa.Index("ix_city_country", city.c.country_id, unique=True)

STEPS = ops.UpgradeOps(
    [
        ops.CreateTableOp(
            "river",
            [sa.Column("id", sa.Integer, primary_key=True), sa.Column("km", sa.Integer, index=True)],
            schema="geo",
            comment="rivers",
        ),
        ops.ModifyTableOps(
            "river",
            [
                ops.AddColumnOp("river", sa.Column("source", sa.String(30), server_default="?"), schema="geo"),
                ops.CreateIndexOp("ix_source", "river", ["source"], schema="geo", if_not_exists=True),
            ],
            schema="geo",
        ),
        ops.CreateTableOp.from_table(city),
        ops.CreateIndexOp.from_index(by_country),
    ]
)
ON_POSTGRESQL = [
    ops.AlterColumnOp("river", "km", modify_nullable=False, existing_nullable=True, existing_type=sa.Integer()),
    ops.AlterColumnOp(
        "river",
        "km",
        modify_type=sa.BigInteger(),
        existing_type=sa.Integer(),
        modify_server_default="0",
        existing_server_default=None,
    ),
    ops.CreateUniqueConstraintOp("uq_km", "river", ["km"], schema="geo"),
    ops.CreateForeignKeyOp("fk_source", "river", "city", ["source"], ["name"], source_schema="geo", ondelete="SET NULL"),
    ops.CreateCheckConstraintOp("ck_km", "river", "km > 0"),
    ops.CreateTableCommentOp("river", "long", existing_comment="rivers"),
]


def flat(container):
    for operation in container.ops:
        if hasattr(operation, "ops"):
            yield from flat(operation)
        else:
            yield operation


def upgrade():
    for operation in flat(STEPS):
        op.invoke(operation)
    if op.get_bind().dialect.name == "postgresql":
        for operation in ON_POSTGRESQL:
            op.invoke(operation)
    op.invoke(ops.BulkInsertOp(city, [{"id": 1, "name": "Riga"}]))
    op.invoke(ops.ExecuteSQLOp(sa.text("ANALYZE")))
    op.invoke(ops.RenameTableOp("river", "stream"))


def downgrade():
    op.invoke(ops.RenameTableOp("stream", "river"))
    if op.get_context().dialect.name == "postgresql":
        for operation in reversed(ON_POSTGRESQL):
            op.invoke(operation.reverse())
    for operation in flat(STEPS.reverse()):
        op.invoke(operation)
    with op.batch_alter_table("city") as batch_op:
        batch_op.invoke(ops.AddColumnOp("city", sa.Column("mayor", sa.String(20))))

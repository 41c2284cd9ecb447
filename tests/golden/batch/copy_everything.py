"""a copied table whose columns, keys, constraints and indexes are each changed, dropped, made anew or left"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "aaaa"
down_revision = None


def house(schema=None, **more):
    return sa.Table(
        "house",
        sa.MetaData(),
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("street", sa.String(50), nullable=False, server_default="x", comment="where it stands"),
        sa.Column("no", sa.Integer, sa.CheckConstraint("no > 0", name="ck_no"), index=True),
        sa.Column("code", sa.String(8)),
        sa.Column("kind", sa.Enum("flat", "villa", name="kind", create_constraint=True)),
        sa.Column("sold", sa.Boolean(create_constraint=True, name="ck_sold")),
        sa.Column("owner_id", sa.Integer),
        sa.Column("next_id", sa.Integer),
        sa.Column("price", sa.Numeric(10, 2)),
        sa.Column("made", sa.DateTime, server_default=sa.func.now()),
        sa.ForeignKeyConstraint(["next_id"], ["house.id" if schema is None else schema + ".house.id"], name="fk_next"),
        *([] if schema else [sa.ForeignKeyConstraint(["owner_id"], ["owner.id"], name="fk_owner", ondelete="CASCADE")]),
        sa.UniqueConstraint("street", "no", name="uq_place", sqlite_on_conflict="IGNORE"),
        sa.UniqueConstraint("street", "code"),
        sa.CheckConstraint("price >= 0", name="ck_price"),
        sa.CheckConstraint("no <> 13"),
        sa.Index("ix_price", "price"),
        sa.Index("ix_street_price", "street", "price", unique=True, sqlite_where=sa.text("price > 10"), postgresql_where=sa.text("price > 10")),
        schema=schema,
        **more,
    )


def keyed():
    return sa.Table("keyed", sa.MetaData(), sa.Column("a", sa.Integer), sa.Column("b", sa.Integer), sa.Column("c", sa.Integer, sa.Computed("a + b")), sa.PrimaryKeyConstraint("a", "b", name="pk_keyed"))


def upgrade():
    with op.batch_alter_table("house", copy_from=house(), recreate="always") as batch:
        batch.alter_column("id", autoincrement=False)
        batch.alter_column("no", new_column_name="number", existing_type=sa.Integer())
        batch.alter_column("sold", new_column_name="is_sold", existing_type=sa.Boolean(create_constraint=True, name="ck_sold"))
        batch.alter_column("price", type_=sa.Integer(), nullable=False, server_default="0", existing_type=sa.Numeric(10, 2))
        batch.alter_column("street", server_default=None, nullable=True, comment=None)
    with op.batch_alter_table("house", copy_from=house(), recreate="always") as batch:
        batch.alter_column("id", autoincrement=True)
        batch.drop_column("kind", existing_type=sa.Enum("flat", "villa", name="kind", create_constraint=True))
        batch.drop_column("sold", existing_type=sa.Boolean(create_constraint=True, name="ck_sold"))
        batch.drop_column("code")
        batch.drop_constraint("ck_no", type_="check")
        batch.drop_constraint("fk_owner", type_="foreignkey")
        batch.drop_index("ix_price")
        batch.drop_index("ix_street_price")
        batch.create_index("ix_made", ["made"])
        batch.create_index("ix_made", ["made", "no"], unique=True)
        batch.create_index("ix_new", ["floor"])
        batch.add_column(sa.Column("floor", sa.Integer, sa.ForeignKey("floor.id", name="fk_floor"), server_default="1", nullable=False))
        batch.add_column(sa.Column("next_floor", sa.Boolean(create_constraint=True, name="ck_floor")), insert_after="street")
        batch.create_unique_constraint("uq_place", ["street"])
        batch.create_check_constraint("ck_price", "price > 5")
        batch.create_foreign_key("fk_self", "house", ["no"], ["id"])
    with op.batch_alter_table("house", copy_from=house(), recreate="always", table_args=(sa.CheckConstraint("id > 0", name="ck_id"), sa.Index("ix_arg", "street"), sa.UniqueConstraint("code", name="uq_code")), table_kwargs={"comment": "all houses", "prefixes": ["TEMPORARY"], "sqlite_autoincrement": True}) as batch:
        batch.drop_constraint("uq_place", type_="unique")


def downgrade():
    with op.batch_alter_table("house", schema="town", copy_from=house("town"), recreate="always", reflect_args=[sa.Column("ignored", sa.Integer)]) as batch:
        batch.create_primary_key("pk_house", ["id", "no"])
    with op.batch_alter_table("house", schema="town", copy_from=house("town"), recreate="always") as batch:
        batch.create_table_comment("the houses")
        batch.alter_column("made", type_=sa.JSON(), existing_type=sa.DateTime())
        batch.alter_column("kind", type_=sa.Enum("flat", "hut", name="hut_kind", native_enum=False, create_constraint=True), existing_type=sa.Enum("flat", "villa", name="kind", create_constraint=True))
        batch.alter_column("owner_id", new_column_name="owner_id", type_=sa.BigInteger(), autoincrement="auto")
    with op.batch_alter_table("house", copy_from=house(sqlite_autoincrement=True, comment="old", prefixes=["UNLOGGED"]), recreate="always") as batch:
        batch.drop_table_comment()
        batch.drop_constraint("ck_price")
    with op.batch_alter_table("keyed", copy_from=keyed(), recreate="always") as batch:
        batch.drop_constraint("pk_keyed", type_="primary")
    with op.batch_alter_table("keyed", copy_from=keyed(), recreate="always") as batch:
        batch.drop_column("b")
    with op.batch_alter_table("keyed", copy_from=keyed(), recreate="always", partial_reordering=[("b", "a")]) as batch:
        batch.add_column(sa.Column("d", sa.Integer), insert_before="a")
        batch.drop_column("c")
    with op.batch_alter_table("keyed", copy_from=keyed()) as batch:
        batch.create_index("ix_a", ["a"])
        batch.drop_index("ix_b")
        batch.add_column(sa.Column("e", sa.Integer, server_default="4"))
    with op.batch_alter_table("keyed", copy_from=keyed()) as batch:
        batch.add_column(sa.Column("f", sa.Integer, server_default=sa.text("4")))
    with op.batch_alter_table("keyed", copy_from=keyed()) as batch:
        batch.add_column(sa.Column("g", sa.Integer, sa.Computed("a * 2", persisted=True)))
    with op.batch_alter_table("keyed", copy_from=keyed()) as batch:
        batch.add_column(sa.Column("h", sa.Integer, sa.Computed("a * 2", persisted=False))) if op.get_context().dialect.name == "sqlite" else batch.drop_column("b")

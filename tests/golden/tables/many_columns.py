"""a table of many columns whose constraints name some of them; columns that take their types from those they refer to"""
import sqlalchemy as sa
from alembic import op

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table(
        "wide",
        sa.Column("id", sa.Integer, primary_key=True),
        *[sa.Column("c%d" % number, sa.Integer) for number in range(40)],
        sa.Column("last", sa.String(5), sa.ForeignKey("other.name", name="fk_last")),
        sa.UniqueConstraint("c3", "last", "c39", name="uq"),
        sa.Index("ix_wide", "c38", "id"),
        sa.ForeignKeyConstraint(["c0", "c39"], ["other.a", "other.b"], name="fk"),
        sa.CheckConstraint("c1 > c2", name="ck"),
    )
    op.create_table(
        "chain",
        sa.Column("id", sa.BigInteger, primary_key=True),
        sa.Column("owner_id", sa.Integer, sa.ForeignKey("owner.id")),
        sa.Column("before_id", sa.ForeignKey("chain.id")),
        sa.Column("after_id"),
        sa.Column("code", sa.String(7), unique=True),
        sa.Column("code_before", None),
        sa.ForeignKeyConstraint(["owner_id"], ["owner.id"], name="fk_owner"),
        sa.ForeignKeyConstraint(["after_id"], ["chain.id"], name="fk_after"),
        sa.ForeignKeyConstraint(["code_before", "after_id"], ["chain.code", "chain.id"], name="fk_both"),
    )


def downgrade():
    op.create_table("a", sa.Column("x", sa.Integer, primary_key=True, autoincrement=True), sa.Column("y", sa.Integer, primary_key=True)) if op.get_context().dialect.name == "postgresql" else None
    op.create_table("b", sa.Column("x", sa.Integer, sa.ForeignKey("a.x"), primary_key=True, autoincrement=True))
    op.create_table("c", sa.Column("x", sa.Integer, sa.ForeignKey("a.x"), primary_key=True))
    op.create_table("d", sa.Column("x", sa.Integer, sa.ForeignKey("a.x"), primary_key=True, autoincrement="ignore_fk"))
    op.create_table("e", sa.Column("x", sa.SmallInteger, primary_key=True), sa.Column("y", sa.Integer, autoincrement=True))
    op.create_table("f", sa.Column("x", sa.Float, primary_key=True))
    op.create_table("g", sa.Column("x", sa.Integer, primary_key=True, default=3))
    op.create_table("h", sa.Column("x", sa.Integer, primary_key=True, server_default="3"))
    op.create_table("i", sa.Column("x", sa.Integer, primary_key=True, nullable=True), sa.Column("y", sa.Integer, nullable=True, primary_key=True))
    op.create_table("j", sa.Column("x", sa.Integer), sa.Column("y", sa.Integer), sa.PrimaryKeyConstraint("y", "x", name="pk_j"))
    op.create_table("k", sa.Column("y", sa.Integer, primary_key=True), sa.Column("x", sa.Integer, primary_key=True, autoincrement=False))

"""which columns an INSERT gives a value by itself, and which it asks back: keys of every kind"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "aaaa"
down_revision = None

KEYS = {
    "plain": lambda: [sa.Column("k", sa.Integer, primary_key=True)],
    "off": lambda: [sa.Column("k", sa.Integer, primary_key=True, autoincrement=False)],
    "text": lambda: [sa.Column("k", sa.String, primary_key=True)],
    "numeric": lambda: [sa.Column("k", sa.Numeric(asdecimal=False), primary_key=True)],
    "foreign": lambda: [sa.Column("k", sa.Integer, sa.ForeignKey("plain.k"), primary_key=True)],
    "foreign_constraint": lambda: [sa.Column("k", sa.Integer, primary_key=True), sa.Column("j", sa.Integer), sa.ForeignKeyConstraint(["j", "k"], ["plain.k", "plain.v"])],
    "foreign_ignored": lambda: [sa.Column("k", sa.Integer, sa.ForeignKey("plain.k"), primary_key=True, autoincrement="ignore_fk")],
    "with_default": lambda: [sa.Column("k", sa.Integer, primary_key=True, default=7)],
    "with_sql_default": lambda: [sa.Column("k", sa.Integer, primary_key=True, default=sa.func.next_key())],
    "with_callable": lambda: [sa.Column("k", sa.Integer, primary_key=True, default=lambda: 3)],
    "with_server_default": lambda: [sa.Column("k", sa.Integer, primary_key=True, server_default="5")],
    "with_sql_server_default": lambda: [sa.Column("k", sa.String, primary_key=True, server_default=sa.text("gen()"))],
    "with_identity": lambda: [sa.Column("k", sa.Integer, sa.Identity(), primary_key=True)],
    "with_sequence": lambda: [sa.Column("k", sa.Integer, sa.Sequence("k_seq"), primary_key=True)],
    "with_optional_sequence": lambda: [sa.Column("k", sa.Integer, sa.Sequence("k_seq", optional=True), primary_key=True)],
    "two": lambda: [sa.Column("k", sa.Integer), sa.Column("j", sa.Integer), sa.PrimaryKeyConstraint("k", "j")],
    "two_and_one_counts": lambda: [sa.Column("k", sa.Integer, primary_key=True, autoincrement=True), sa.Column("j", sa.Integer, primary_key=True)],
    "none": lambda: [sa.Column("k", sa.Integer)],
    "other_column": lambda: [sa.Column("k", sa.Integer, primary_key=True), sa.Column("d", sa.Integer, default=3), sa.Column("s", sa.Integer, default=sa.text("1 + 1")), sa.Column("o", sa.Integer, onupdate=4), sa.Column("u", sa.DateTime, onupdate=sa.func.now()), sa.Column("q", sa.Integer, sa.Sequence("q_seq")), sa.Column("b", sa.Integer, server_default="2")],
}


def tables():
    for name, columns in KEYS.items():
        m = sa.MetaData()
        sa.Table("plain", m, sa.Column("k", sa.Integer, primary_key=True), sa.Column("v", sa.Integer)) if name != "plain" else None
        yield sa.Table(name, m, *columns(), sa.Column("v", sa.Integer))


def upgrade():
    for table in tables():
        op.execute(table.insert().values(v=1))
        op.execute(table.insert().values(k=sa.func.coalesce(sa.null(), 1), v=1))
        op.execute(table.insert().values(k=sa.literal(4)))


def downgrade():
    for table in tables():
        op.execute(table.insert().values([{"v": 1}, {"v": 2}]))
        op.execute(table.insert().values(v=1).returning(table.c.v))
        op.execute(table.insert().from_select(["v"], sa.select(sa.literal(1))))
        op.execute(table.insert().from_select(["v"], sa.select(sa.literal(1)), include_defaults=False))
        op.execute(table.update().values(v=2))
        op.execute(table.insert().inline().values(v=1))
        op.bulk_insert(table, [{"v": 1}, {"v": 2}])

"""when the rows of a copied table are cast: types of one family are not"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "aaaa"
down_revision = None

PAIRS = [
    (sa.Integer(), sa.BigInteger()), (sa.Integer(), sa.Numeric(5, 2)), (sa.Numeric(5, 2), sa.Float()), (sa.String(5), sa.Text()), (sa.String(5), sa.Enum("a", name="e_a", native_enum=False)),
    (sa.Enum("a", name="e_b", native_enum=False), sa.Enum("b", name="e_c", native_enum=False)), (sa.String(5), sa.Integer()), (sa.DateTime(), sa.Date()), (sa.DateTime(), sa.TIMESTAMP()), (sa.Boolean(), sa.Integer()),
    (sa.LargeBinary(), sa.BLOB()), (sa.JSON(), sa.Text()), (sa.Text(), sa.JSON()), (sa.Uuid(), sa.String(32)), (sa.String(5), sa.String(9, collation="NOCASE")), (sa.Interval(), sa.DateTime()), (sa.PickleType(), sa.LargeBinary()), (sa.Unicode(4), sa.UnicodeText()),
]


def upgrade():
    for number, (before, after) in enumerate(PAIRS):
        table = sa.Table("t%d" % number, sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("v", before))
        with op.batch_alter_table(table.name, copy_from=table, recreate="always") as batch:
            batch.alter_column("v", type_=after, existing_type=before)


def downgrade():
    kinds = [(postgresql.INET(), postgresql.CIDR()), (postgresql.INET(), postgresql.INET()), (postgresql.INT4RANGE(), postgresql.INT8RANGE()), (postgresql.INT4RANGE(), postgresql.INT4RANGE()), (postgresql.ARRAY(sa.Integer), postgresql.ARRAY(sa.Text)), (postgresql.HSTORE(), postgresql.JSONB()), (postgresql.BIT(3), postgresql.BIT(4, varying=True)), (postgresql.TSVECTOR(), sa.Text()), (postgresql.MONEY(), sa.Numeric())]
    if op.get_context().dialect.name == "postgresql":
        for number, (before, after) in enumerate(kinds):
            table = sa.Table("t%d" % number, sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("v", before))
            with op.batch_alter_table(table.name, copy_from=table, recreate="always") as batch:
                batch.alter_column("v", type_=after, existing_type=before)

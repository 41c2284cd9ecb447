"""What listens to tables and their MetaData is done before and after they are created and dropped."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import DDL, event
from sqlalchemy.schema import AddConstraint

revision = "a1"
down_revision = None

metadata = sa.MetaData(schema="app")
account = sa.Table(
    "account",
    metadata,
    sa.Column("id", sa.Integer, sa.Sequence("account_id"), primary_key=True),
    sa.Column("kind", sa.Enum("free", "paid", name="account_kind")),
    sa.Column("name", sa.String(20), index=True),
)
entry = sa.Table("Entry", metadata, sa.Column("account_id", sa.ForeignKey("app.account.id")), sa.Column("sum", sa.Integer))
positive = sa.CheckConstraint("sum > 0", name="ck_sum", table=entry)

event.listen(metadata, "before_create", DDL("CREATE SCHEMA app").execute_if(dialect="postgresql"))
event.listen(metadata, "after_drop", DDL("DROP SCHEMA app").execute_if(dialect=("postgresql", "mssql")))
event.listen(account, "after_create", DDL("CREATE TRIGGER %(table)s_changed AFTER UPDATE ON %(fullname)s /* a:b */"))
event.listen(
    entry,
    "after_create",
    DDL("INSERT INTO %(schema)s.log VALUES ('%(what)s', '50%%')", context={"what": "made"}),
)
event.listen(entry, "after_create", AddConstraint(positive).execute_if(dialect="postgresql"))
never = DDL("never")
event.listen(entry, "before_drop", never)
event.remove(entry, "before_drop", never)


@event.listens_for(entry, "before_create")
def say(target, connection, **kw):
    connection.execute(sa.text(f"-- before {target.fullname}"))


@event.listens_for(account, "after_drop")
def say_after(target, connection, **kw):
    op.execute(f"-- no {target.name} any more")


def upgrade():
    metadata.create_all(op.get_bind(), checkfirst=False)
    op.execute(DDL("GRANT %(right)s ON x TO y", context={"right": "SELECT"}))


def downgrade():
    account.create(op.get_bind(), checkfirst=False)
    account.drop(op.get_bind(), checkfirst=False)
    metadata.drop_all(op.get_bind(), checkfirst=False)

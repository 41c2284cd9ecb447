"""each option of an identity that is given, taken away or left as it is"""
import sqlalchemy as sa
from alembic import op

revision = "aaaa"
down_revision = None

FULL = dict(start=5, increment=2, minvalue=1, maxvalue=1000, cycle=True, cache=10)


def upgrade():
    if op.get_context().dialect.name == "sqlite":
        return
    for name in FULL:
        alone = {name: FULL[name]}
        rest = {key: value for key, value in FULL.items() if key != name}
        op.alter_column("ticket", "id", server_default=sa.Identity(**alone), existing_server_default=sa.Identity())
        op.alter_column("ticket", "id", server_default=sa.Identity(**alone), existing_server_default=sa.Identity(**alone))
        op.alter_column("ticket", "id", server_default=sa.Identity(**FULL), existing_server_default=sa.Identity(**rest))
        op.alter_column("ticket", "id", server_default=sa.Identity(**rest), existing_server_default=sa.Identity(**FULL))
    changed = dict(start=6, increment=3, minvalue=2, maxvalue=2000, cycle=False, cache=20)
    for name in FULL:
        op.alter_column("ticket", "id", server_default=sa.Identity(**{**FULL, name: changed[name]}), existing_server_default=sa.Identity(**FULL))
    op.alter_column("ticket", "id", server_default=sa.Identity(always=True, **changed), existing_server_default=sa.Identity(**FULL))
    op.alter_column("ticket", "id", server_default=sa.Identity(nominvalue=True, nomaxvalue=True), existing_server_default=sa.Identity())
    op.alter_column("ticket", "id", server_default=sa.Identity(nominvalue=True), existing_server_default=sa.Identity(nominvalue=True, nomaxvalue=True))
    op.alter_column("ticket", "id", server_default=sa.Identity(nomaxvalue=True), existing_server_default=sa.Identity(nomaxvalue=True, nominvalue=True))


def downgrade():
    if op.get_context().dialect.name == "sqlite":
        return
    op.alter_column("ticket", "id", server_default=None, existing_server_default=sa.Identity(**FULL))
    op.alter_column("ticket", "id", server_default=sa.Identity(**FULL), existing_server_default=None)
    op.alter_column("ticket", "id", server_default=sa.Identity(always=True))
    op.alter_column("ticket", "id", server_default=sa.Identity(always=True, start=3), existing_server_default="5")
    op.alter_column("ticket", "id", server_default="5", existing_server_default=sa.Identity())
    op.alter_column("ticket", "id", server_default=sa.Identity(), existing_server_default=sa.Identity(always=True), existing_type=sa.Integer(), nullable=False)
    op.alter_column("ticket", "id", server_default=sa.Identity(), existing_server_default="5", new_column_name="number", schema="shop")
    op.create_table("other", sa.Column("id", sa.BigInteger, sa.Identity(nominvalue=True, nomaxvalue=True, cycle=False, cache=0, start=0, increment=-1), primary_key=True))
    op.create_table("third", sa.Column("id", sa.Integer, sa.Identity(minvalue=0, maxvalue=0, on_null=True), nullable=True), sa.Column("n", sa.Integer, sa.Identity(always=True), nullable=False))
    op.execute(sa.schema.CreateSequence(sa.Sequence("numbers", nominvalue=True, nomaxvalue=True, cycle=False, start=0, increment=-5, cache=0, minvalue=-9, maxvalue=9, data_type=sa.BigInteger, schema="shop")))
    op.execute(sa.schema.CreateSequence(sa.Sequence("cycling", cycle=True), if_not_exists=True))
    op.execute(sa.schema.DropSequence(sa.Sequence("cycling"), if_exists=True))
    op.execute(sa.schema.CreateSchema("Shop", if_not_exists=True))
    op.execute(sa.schema.CreateSchema("shop"))
    op.execute(sa.schema.DropSchema("Shop", cascade=True, if_exists=True))
    op.execute(sa.schema.DropSchema("shop"))

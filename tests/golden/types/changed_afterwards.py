"""A type that changes after an operation has it: the statement was written before."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a1"
down_revision = None


def upgrade():
    state = postgresql.ENUM("on", "off", name="state")
    op.create_table("lamps", sa.Column("state", state), sa.Column("past", sa.ARRAY(state).with_variant(sa.Text, "sqlite")))
    state.create_type = False
    op.create_table("bulbs", sa.Column("state", state))
    op.add_column("shades", sa.Column("state", state))
    op.alter_column("lamps", "state", type_=state, existing_type=sa.Text())
    state.name = "state_of_later"
    op.add_column("sockets", sa.Column("state", state))

    size = sa.Enum("s", "l", name="ck_size", native_enum=False, create_constraint=True)
    op.create_table("boxes", sa.Column("size", size))
    size.name = "ck_size_of_cups"
    op.create_table("cups", sa.Column("size", size))

    code = sa.String(10)
    late = sa.Column("code", code)
    code.length = 20
    op.create_table("labels", late)
    code.length = 30
    late.type = sa.Integer()


def downgrade():
    pass

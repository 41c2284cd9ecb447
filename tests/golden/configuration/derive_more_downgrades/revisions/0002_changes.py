"""Changes that say what was before."""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    with op.batch_alter_table("member") as batch:
        batch.add_column(sa.Column("note", sa.Text()))
        batch.create_index("ix_member_note", ["note"])
    if op.get_context().dialect.name == "postgresql":
        op.alter_column("member", "state", new_column_name="status")
        op.alter_column("member", "status", type_=sa.Text(), existing_type=sa.String(10))
        op.alter_column("member", "status", nullable=True, existing_type=sa.Text())
        op.alter_column("member", "status", server_default="new", existing_server_default=None)
        op.alter_column("member", "status", comment="what it does", existing_comment=None)
        op.create_foreign_key("fk_member_team", "member", "team", ["team_id"], ["id"])
        op.create_unique_constraint("uq_member", "member", ["team_id", "status"])
        op.create_check_constraint("ck_member", "member", sa.column("id") > 0)
        op.create_exclude_constraint("ex_member", "member", ("id", "="), using="gist")
        op.create_table_comment("member", "people", existing_comment="persons")
        op.create_table_comment("team", "groups")
        op.drop_table_comment("team", existing_comment="groups")

"""dialects"""
from alembic import op
import sqlalchemy as sa

revision = "ae10"
down_revision = None


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer, primary_key=True))
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE EXTENSION citext")
        op.create_check_constraint("ck_t", "t", "id > 0")
    else:
        with op.batch_alter_table("t") as batch:
            batch.create_check_constraint("ck_t", sa.column("id") > 0)
    op.add_column("t", sa.Column("name", sa.Text))
    with op.get_context().autocommit_block():
        op.create_index("ix_t", "t", ["name"], postgresql_concurrently=True)


def downgrade():
    op.drop_table("t")

"""a batch, which copies the table in SQLite"""

from alembic import op
import sqlalchemy as sa

revision = "f04"
down_revision = "f03"


def upgrade():
    with op.batch_alter_table("accounts") as batch:
        batch.add_column(sa.Column("active", sa.Boolean, nullable=False, server_default=sa.true()))
        batch.alter_column("name", type_=sa.String(80), existing_type=sa.String(40), existing_nullable=False)
        batch.create_check_constraint("ck_accounts_balance", "balance >= 0")


def downgrade():
    with op.batch_alter_table("accounts") as batch:
        batch.drop_constraint("ck_accounts_balance", type_="check")
        batch.alter_column("name", type_=sa.String(40), existing_type=sa.String(80), existing_nullable=False)
        batch.drop_column("active")

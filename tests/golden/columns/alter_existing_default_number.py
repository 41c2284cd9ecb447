"""existing_server_default= is read where it is written, which it is for neither database: a number is no error."""
import sqlalchemy as sa
from alembic import op

revision = "aaaa"
down_revision = None


def upgrade():
    with op.batch_alter_table("shops", copy_from=sa.Table("shops", sa.MetaData(), sa.Column("stars", sa.Integer))) as batch:
        batch.alter_column("stars", existing_type=sa.Integer(), existing_server_default=0, server_default=None, nullable=False)


def downgrade():
    pass

"""It stays, also the highest key that AUTOINCREMENT has given out."""
from alembic import op
import sqlalchemy as sa

revision = "bbbb"
down_revision = "aaaa"


def upgrade():
    with op.batch_alter_table("t", recreate="always", partial_reordering=[("a", "id")]) as batch_op:
        pass
    with op.batch_alter_table("w", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("x", sa.Text, server_default="1", index=True), insert_before="v")


def downgrade():
    with op.batch_alter_table("w") as batch_op:
        batch_op.drop_column("x")

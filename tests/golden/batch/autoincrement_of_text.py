"""sqlite_autoincrement says nothing of a key that is no integer: SQLite may not even have its table sqlite_sequence."""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("t", sa.Column("id", sa.Uuid(), primary_key=True), sa.Column("a", sa.Text(), nullable=False), sqlite_autoincrement=True)
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.alter_column("a", existing_type=sa.Text(), nullable=True)


def downgrade():
    op.drop_table("t")

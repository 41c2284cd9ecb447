"""Several batches in a row, on a table that gets another name in between."""
from alembic import op
import sqlalchemy as sa

revision = "0006"
down_revision = "0005"


def upgrade():
    with op.batch_alter_table("parts", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("weight", sa.Numeric(8, 3), server_default=sa.text("(1 + 1)")), insert_after="id")
    op.rename_table("parts", "pieces")
    with op.batch_alter_table("pieces", partial_reordering=[("code", "id")]) as batch_op:
        batch_op.alter_column("weight", type_=sa.Text(), server_default=None)
        batch_op.create_foreign_key("fk_weight", "owners", ["kept"], ["id"])
    with op.batch_alter_table("pieces") as batch_op:
        batch_op.drop_constraint("fk_weight", type_="foreignkey")
        batch_op.alter_column("made", server_default=None)


def downgrade():
    op.rename_table("pieces", "parts")
    with op.batch_alter_table("parts") as batch_op:
        batch_op.drop_column("weight")
        batch_op.alter_column("made", server_default=sa.func.now())

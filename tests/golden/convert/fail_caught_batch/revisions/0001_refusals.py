# Not as Alembic: its offline mode has no table to copy for SQLite.
# A batch that its table refuses ends where the `with` does: for SQLite what the handlers do is written.
import sqlalchemy as sa
from alembic import op

revision = "caught_refusals"
down_revision = None


def tell(exception):
    op.execute("INSERT INTO t (a) VALUES ('%s')" % type(exception).__name__)


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.String(10)))
    try:
        with op.batch_alter_table("t") as batch_op:
            batch_op.drop_constraint("nope", type_="unique")
    except ValueError as exception:
        tell(exception)
    try:
        with op.batch_alter_table("t") as batch_op:
            batch_op.add_column(sa.Column("b", sa.Integer))
            batch_op.drop_column("nope")
    except KeyError as exception:
        tell(exception)
    try:
        with op.batch_alter_table("t") as batch_op:
            batch_op.alter_column("nope", nullable=False)
    except KeyError as exception:
        tell(exception)
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("a")


def downgrade():
    op.drop_table("t")

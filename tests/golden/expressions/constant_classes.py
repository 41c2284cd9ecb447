"""The classes of NULL, TRUE and FALSE make the constants."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql.elements import Null
from sqlalchemy.sql.expression import True_

revision = "a"
down_revision = None


def upgrade():
    op.add_column("t", sa.Column("a", sa.Boolean, server_default=sa.sql.False_()))
    op.add_column("t", sa.Column("b", sa.Boolean, server_default=True_()))
    t = sa.table("t", sa.column("a"), sa.column("b"))
    op.execute(t.update().values(a=Null()).where(t.c.b == sa.sql.False_(), isinstance(sa.true(), True_) and True_()))


def downgrade():
    op.drop_column("t", "b")
    op.drop_column("t", "a")

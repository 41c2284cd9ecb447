"""What inspection gives has its keys in SQLAlchemy's order, which is another one for each database."""
# Not as Alembic: offline there is no database to ask
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.Text()),
                    sa.Column("age", sa.Integer()), sa.UniqueConstraint("name", name="uq_name"),
                    sa.CheckConstraint("age > 0", name="ck_age"))
    op.create_table("bare", sa.Column("a", sa.Text()))
    op.create_index("ix_age", "users", ["age"])
    inspector = sa.inspect(op.get_bind())
    for given in [inspector.get_pk_constraint("users"), inspector.get_pk_constraint("bare"),
                  inspector.get_unique_constraints("users"), inspector.get_check_constraints("users"),
                  inspector.get_indexes("users")[0]]:
        op.execute("-- %s" % str(given).replace(":", "\\:"))


def downgrade():
    pass

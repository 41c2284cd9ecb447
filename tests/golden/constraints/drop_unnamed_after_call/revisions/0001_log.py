"""A function that only writes rows leaves certain what its body names: the unnamed constraint has its name."""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("log", sa.Column("id", sa.Integer), sa.Column("note", sa.Text), sa.UniqueConstraint("note"))
    op.execute(
        "CREATE FUNCTION note_it() RETURNS void LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log (note) VALUES ('a'); END $$"
    )
    op.execute("SELECT note_it()")
    op.drop_constraint(None, "log", type_="unique")


def downgrade():
    op.execute("DROP FUNCTION note_it()")
    op.drop_table("log")

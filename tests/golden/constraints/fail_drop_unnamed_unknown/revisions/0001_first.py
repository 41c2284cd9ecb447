"""A table whose constraints nobody can tell, for a block may have added one."""
from alembic import op
import sqlalchemy as sa

revision = "0001"
down_revision = None


def upgrade():
    op.execute("CREATE SCHEMA app")
    op.create_table("pair", sa.Column("a", sa.Integer(), unique=True), schema="app")
    op.execute("DO $$ BEGIN IF (SELECT count(*) FROM pg_class) > 500 THEN ALTER TABLE app.pair ADD UNIQUE (a); END IF; END $$")
    op.drop_constraint(None, "pair", type_="unique", schema="app")


def downgrade():
    pass

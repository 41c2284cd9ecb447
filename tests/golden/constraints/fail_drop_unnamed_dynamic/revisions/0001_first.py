"""An unnamed constraint behind blocks and functions that run what nobody knows, or what names others."""
from alembic import op
import sqlalchemy as sa

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("pair", sa.Column("a", sa.Integer(), unique=True))
    op.create_table("other", sa.Column("a", sa.Integer(), unique=True))
    op.execute(
        "DO $$ DECLARE r record; BEGIN FOR r IN SELECT conname FROM pg_stat_all LOOP "
        "EXECUTE format('ALTER TABLE other DROP CONSTRAINT %I', r.conname); END LOOP; END $$"
    )
    op.execute("DO $$ BEGIN EXECUTE format('DROP VIEW %I', current_user); END $$")
    op.drop_constraint(None, "pair", type_="unique")
    op.create_unique_constraint(None, "pair", ["a"])
    op.execute("SELECT rebuild_all()")
    op.drop_constraint(None, "pair", type_="unique")


def downgrade():
    pass

"""SQL text that changes rows leaves the table known, whatever words are in its values."""
from alembic import op
import sqlalchemy as sa

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table("acts", sa.Column("name", sa.String(20)))
    op.execute("INSERT INTO acts (name) VALUES ('create'), ('drop table acts')")
    op.execute(sa.text("UPDATE acts SET name = 'alter' WHERE name = 'create';"))
    with op.batch_alter_table("acts") as batch_op:
        batch_op.alter_column("name", nullable=False)


def downgrade():
    op.drop_table("acts")

"""A table that SQL text made is copied with all that it has."""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
    op.execute(
        "CREATE TABLE item (id INTEGER PRIMARY KEY, name VARCHAR(20) DEFAULT 'x' NOT NULL,"
        " parent_id INTEGER REFERENCES parent (id), size INTEGER,"
        " CONSTRAINT ck_size CHECK (size > 0), CONSTRAINT uq_name UNIQUE (name))"
    )
    op.execute("CREATE INDEX ix_item_size ON item (size)")
    op.execute("CREATE UNIQUE INDEX ix_item_part ON item (name, size) WHERE size > 1")
    with op.batch_alter_table("item", recreate="always") as batch_op:
        batch_op.alter_column("size", new_column_name="weight", existing_type=sa.Integer())
        batch_op.add_column(sa.Column("colour", sa.String(10)))


def downgrade():
    pass

"""a batch copies the table with the columns that the revision itself has added, renamed and dropped before it"""
import sqlalchemy as sa
from alembic import op

revision = "a2"
down_revision = "a1"


def described(name):
    return [(column["name"], column["nullable"]) for column in sa.inspect(op.get_bind()).get_columns(name)]


def upgrade():
    conn = op.get_bind()
    op.add_column("shelves", sa.Column("room", sa.Integer))
    shelves = sa.table("shelves", sa.column("room", sa.Integer))
    assert conn.scalar(sa.select(sa.func.count()).select_from(shelves).where(shelves.c.room.is_(None))) == 0
    with op.batch_alter_table("shelves") as batch_op:
        batch_op.drop_constraint("uq_shelves_name", type_="unique")
    assert described("shelves") == [("id", False), ("name", False), ("room", True)]
    with op.batch_alter_table("shelves") as batch_op:
        batch_op.alter_column("room", nullable=False, existing_type=sa.Integer())
        batch_op.create_foreign_key("fk_shelves_room", "rooms", ["room"], ["id"])
    assert described("shelves") == [("id", False), ("name", False), ("room", False)]
    op.add_column("shelves", sa.Column("width", sa.Integer))
    with op.batch_alter_table("shelves") as batch_op:
        batch_op.alter_column("name", nullable=True, existing_type=sa.String(20))
    op.rename_table("shelves", "boards")
    with op.batch_alter_table("boards") as batch_op:
        batch_op.alter_column("width", nullable=False, existing_type=sa.Integer())
    assert described("boards") == [("id", False), ("name", True), ("room", False), ("width", False)]
    with op.batch_alter_table("signs") as batch_op:
        batch_op.alter_column("lit", nullable=False, existing_type=sa.Integer())


def downgrade():
    op.drop_table("boards")
    op.create_table("shelves", sa.Column("id", sa.Integer, primary_key=True))

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    # Of a key that may be NULL, a column without a type, types that SQLAlchemy spells otherwise: no value is cast.
    op.create_check_constraint("ck_amount", "two words", "amount IS NOT 97")
    op.alter_column("two words", "amount", type_=sa.Float())
    op.alter_column("two words", "n", type_=sa.Integer())
    # The name is given in place, which takes the triggers of other tables along.
    op.create_unique_constraint("uq_what", "counted", ["what", "id"])
    op.create_check_constraint("ck_what", "counted", "what <> ''")
    op.create_index("ix_what", "counted", ["what"], sqlite_where=sa.text("what IS NOT NULL"))
    op.alter_column("counted", "what", new_column_name="noted", nullable=False)


def downgrade():
    pass

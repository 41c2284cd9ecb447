"""What a table is made with is written at once: what happens to its parts afterwards changes nothing of it."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    number = sa.Column("box_id", sa.Integer, nullable=False)
    reference = sa.ForeignKeyConstraint(["box_id"], ["box.id"], ondelete="CASCADE")
    for name in ("apples", "pears", "plums"):
        reference.name = op.f(f"fk_{name}_box")
        op.create_table(name, number, reference)
    number.nullable = True

    once = sa.UniqueConstraint("code", name="uq_labels_code")
    labels = op.create_table("labels", sa.Column("code", sa.String(10)), once)
    once.name = "uq_other"
    labels.append_column(sa.Column("late", sa.Integer))
    labels.constraints.discard(once)
    labels.comment = "afterwards"

    plain = op.create_table("plain", sa.Column("code", sa.String(10)))
    plain.append_column(sa.Column("late", sa.Integer))
    index = sa.Index("ix_plain_late", plain.c.late)
    index.create(op.get_bind())
    index.name = "ix_never"
    op.execute(plain.insert().values(code="a", late=1))


def downgrade():
    pass

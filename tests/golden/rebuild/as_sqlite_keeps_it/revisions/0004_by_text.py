import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade():
    op.create_table(
        "child",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("made_id", sa.Integer(), sa.ForeignKey("made.id")),
        sa.Index("ix_child", "made_id"),
    )
    # Text that names the child's index, and the table that it refers to.
    op.execute("DROP INDEX [ix_child]")
    op.execute("ALTER TABLE made RENAME TO done")
    op.alter_column("child", "made_id", nullable=False)


def downgrade():
    pass

# A Table's indexes and constraints are sets: what is taken out of them is not made.
import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import CreateTable

revision = "sets_of_table_parts"
down_revision = None


def make(metadata):
    return sa.Table(
        "t",
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("a", sa.String(5), index=True),
        sa.Column("b", sa.Integer, sa.ForeignKey("u.id"), unique=True),
        sa.CheckConstraint("b > 0", name="ck"),
        sa.CheckConstraint("b < 9", name="ck_9"),
        sa.Index("ix_b", "b"),
    )


def upgrade():
    metadata = sa.MetaData()
    sa.Table("u", metadata, sa.Column("id", sa.Integer, primary_key=True))
    t = make(metadata)
    op.execute(f"-- {len(t.indexes)} {len(t.constraints)} {len(t.foreign_keys)}")
    op.execute(f"-- {'t' in metadata} {'x' in metadata} {t in metadata} {metadata.naming_convention['ix']}")
    op.execute(f"-- {sorted(c.name for c in t.primary_key.columns)} {t.primary_key.columns['id'].name} {'id' in t.primary_key.columns}")
    for constraint in list(t.constraints):
        if isinstance(constraint, (sa.ForeignKeyConstraint, sa.UniqueConstraint)):
            t.constraints.remove(constraint)
    t.constraints.discard(next(c for c in t.constraints if c.name == "ck"))
    op.execute(CreateTable(t))
    t.indexes.clear()
    metadata.create_all(op.get_bind(), tables=[t], checkfirst=False)
    try:
        print(bool(t))
    except TypeError as error:
        op.execute(f"-- {error}")


def downgrade():
    pass

"""JSON null and SQL NULL"""
# Not as Alembic: it has no literal for JSON.NULL
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a1"
down_revision = None
branch_labels = None
depends_on = None

notes = sa.table(
    "notes",
    sa.column("id", sa.Integer),
    sa.column("plain", sa.JSON),
    sa.column("strict", sa.JSON(none_as_null=True)),
    sa.column("binary", postgresql.JSONB),
    sa.column("either", sa.JSON().with_variant(postgresql.JSONB(none_as_null=True), "postgresql")),
    sa.column("name", sa.String),
)


def upgrade():
    op.bulk_insert(
        notes,
        [
            {"id": 1, "plain": sa.JSON.NULL, "strict": sa.JSON.NULL, "binary": sa.JSON.NULL, "either": sa.JSON.NULL},
            {"id": 2, "plain": None, "strict": None, "binary": None, "either": None},
            {"id": 3, "plain": sa.null(), "strict": sa.null(), "binary": sa.null(), "either": sa.null()},
            {"id": 4, "plain": [None, 1], "strict": {"a": None}, "binary": postgresql.JSON.NULL, "either": {}},
        ],
    )
    op.execute(notes.update().values(plain=sa.JSON.NULL, strict=sa.JSON.NULL, binary=postgresql.JSONB.NULL))
    op.execute(notes.update().values(plain=None, strict=None, binary=None, either=None))
    op.execute(notes.update().values(plain=sa.null(), strict=sa.text("NULL"), binary=sa.literal(None, sa.JSON)))
    op.execute(notes.insert().values(id=5, plain=sa.JSON.NULL, strict=sa.JSON.NULL, name=None))
    op.execute(notes.update().where(notes.c.plain == sa.JSON.NULL).values(id=6))
    op.execute(notes.update().where(notes.c.plain.is_(None)).values(id=7))
    op.execute(notes.update().where(notes.c.plain == None).values(id=8))  # noqa: E711
    op.execute(notes.update().where(notes.c.strict != sa.JSON.NULL).values(id=9))
    op.execute(notes.update().where(sa.cast(notes.c.plain, sa.String) == "null").values(id=10))
    op.execute(notes.delete().where(notes.c.plain == sa.cast(sa.JSON.NULL, sa.JSON)))
    op.execute(sa.text("UPDATE notes SET plain = :p").bindparams(sa.bindparam("p", sa.JSON.NULL, sa.JSON)))
    op.execute(sa.text("UPDATE notes SET plain = :p").bindparams(sa.bindparam("p", None, sa.JSON(none_as_null=True))))
    op.execute(sa.text("UPDATE notes SET plain = :p").bindparams(sa.bindparam("p", None, sa.JSON)))
    op.create_table("docs", sa.Column("j", sa.JSON, server_default=sa.text("'null'")))


def downgrade():
    op.drop_table("docs")

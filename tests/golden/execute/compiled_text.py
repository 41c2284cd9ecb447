"""The text of statements, made before they are executed."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

revision = "a1"
down_revision = None

box = sa.Table("Box", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(9)))
by_name = sa.Index("ix_box", box.c.name)


def text_of(statement):
    bind = op.get_bind()
    return str(statement.compile(dialect=bind.dialect, compile_kwargs={"literal_binds": True}))


def upgrade():
    query = sa.select(box.c.id).where(box.c.name.like("a%"))
    op.execute(sa.text("CREATE VIEW boxes AS " + text_of(query)))
    op.execute("CREATE TABLE copy AS " + query.compile(op.get_bind(), compile_kwargs={"literal_binds": True}).string)
    op.execute(str(CreateTable(box).compile(dialect=op.get_bind().dialect)) + " /* made */")
    if op.get_context().dialect.name == "postgresql":
        op.execute(str(CreateIndex(by_name).compile(dialect=postgresql.dialect())))


def downgrade():
    for statement in (box.update().values(name="x"), box.delete().where(box.c.id == 1)):
        op.execute(text_of(statement))

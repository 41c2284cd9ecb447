"""Columns of another type, with the values that they had."""

# Not as Alembic: its offline mode has no answers
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    if op.get_context().dialect.name != "postgresql":
        return
    op.create_table(
        "t",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("s", sa.String(20)),
        sa.Column("n", sa.Integer),
        sa.Column("f", sa.Boolean),
        sa.Column("d", sa.DateTime),
        sa.Column("code", sa.String),
    )
    op.create_table("log", sa.Column("what", sa.Text))
    op.execute("CREATE TYPE mood AS ENUM ('sad', 'ok')")
    op.execute("INSERT INTO t VALUES (1, 'sad', 0, true, '2020-01-02 03:04:05', '12'), (2, 'ok', 7, false, NULL, '-3')")
    op.alter_column("t", "s", type_=sa.Enum("sad", "ok", name="mood"), postgresql_using="s::mood")
    op.alter_column("t", "n", type_=sa.Boolean, postgresql_using="n::boolean")
    op.alter_column("t", "f", type_=sa.Integer, postgresql_using="f::integer")
    op.alter_column("t", "d", type_=sa.Date, postgresql_using="d::date")
    op.alter_column("t", "code", type_=sa.Integer, postgresql_using="code::integer")
    answers = [op.get_bind().execute(sa.text("SELECT * FROM t ORDER BY id")).fetchall()]
    op.alter_column("t", "f", type_=sa.Boolean, postgresql_using="CASE WHEN f = 1 THEN true ELSE false END")
    op.alter_column("t", "n", type_=sa.String, postgresql_using="lower(n::text)")
    op.alter_column("t", "s", type_=sa.String, postgresql_using="s::text || '!'")
    op.alter_column("t", "code", type_=sa.String)
    answers.append(op.get_bind().execute(sa.text("SELECT *, 7 / 2, -7 % 3, -7 / 2 FROM t ORDER BY id")).fetchall())
    for rows in answers:
        for row in rows:
            op.execute(sa.text("INSERT INTO log (what) VALUES (:what)").bindparams(what=repr(tuple(row))))


def downgrade():
    if op.get_context().dialect.name == "postgresql":
        op.drop_table("log")
        op.drop_table("t")
        op.execute("DROP TYPE mood")

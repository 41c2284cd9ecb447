"""Names are ordered by their bytes, NOT NULL is a constraint of information_schema, regclass shows no schema of the search_path."""
# Not as Alembic: offline there is no database to ask
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    bind = op.get_bind()
    if bind.dialect.name != "postgresql":
        return
    op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("Name", sa.Text(), nullable=False),
                    sa.Column("age", sa.Integer()), sa.UniqueConstraint("Name", name="UQ_name"),
                    sa.CheckConstraint("age > 0", name="ck_age"))
    op.create_index("ix_age", "users", ["age"])
    for sql in [
        "SELECT conname, contype FROM pg_constraint WHERE conrelid = 'users'::regclass ORDER BY conname",
        "SELECT indexname FROM pg_indexes WHERE tablename = 'users' ORDER BY 1 DESC",
        "SELECT relname FROM pg_class WHERE relname LIKE '%users%' ORDER BY relname",
        "SELECT count(*) FROM information_schema.table_constraints WHERE table_name = 'users'",
        "SELECT constraint_name FROM information_schema.table_constraints WHERE table_name = 'users' "
        "AND constraint_type <> 'CHECK' ORDER BY constraint_name",
        "SELECT to_regclass('public.users')",
        "SELECT conname FROM pg_constraint c JOIN pg_class t ON c.conrelid = t.oid WHERE t.relname = 'users' AND c.contype = 'u' AND "
        "EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'name' AND a.attnum = c.conkey[1])",
    ]:
        op.execute("-- %s" % bind.execute(sa.text(sql)).all())


def downgrade():
    pass

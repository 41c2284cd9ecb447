"""engines that a revision makes: that of the database which is migrated"""

# Not as Alembic: it is connected there
import sqlalchemy as sa
from alembic import context, op
from sqlalchemy import engine_from_config
from sqlalchemy.sql.compiler import IdentifierPreparer

revision = "a1"
down_revision = None


def has_table(name):
    config = context.config
    engine = engine_from_config(config.get_section(config.config_ini_section), prefix="sqlalchemy.")
    return sa.inspect(engine).has_table(name)


def upgrade():
    assert not has_table("users")
    op.create_table("users", sa.Column("id", sa.Integer, primary_key=True), sa.Column("Name", sa.String(20)))
    assert has_table("users")
    bind = op.get_bind()
    users = sa.Table("users", sa.MetaData(bind), autoload_with=sa.create_engine("postgresql://"))
    name = users.c.Name
    quoted = IdentifierPreparer(bind.dialect).quote(name.name)
    sql_type = bind.dialect.type_compiler.process(name.type)
    null = "" if name.nullable else " NOT NULL"
    op.execute(f"ALTER TABLE users ADD COLUMN copy_of_{len(users.foreign_keys)} {sql_type}{null}")
    op.execute(f"UPDATE users SET copy_of_0 = {quoted}")


def downgrade():
    op.drop_table("users")

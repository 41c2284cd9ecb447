"""statements that psycopg's sql module puts together"""

# Not as Alembic: the package is not there
from alembic import op
from psycopg import sql
from psycopg2.sql import SQL, Identifier, Literal

revision = "a1"
down_revision = None


def upgrade():
    connection = op.get_bind()
    for table in ("users", 'odd "name"'):
        name = sql.Identifier("shop", table)
        op.execute(sql.SQL("SELECT MAX(id) FROM {}").format(name).as_string(connection))
    columns = SQL(", ").join(Identifier(name) for name in ("id", "name"))
    statement = SQL("INSERT INTO {table} ({columns}) VALUES ({}, {})").format(
        Literal(1), Literal("it's"), table=Identifier("users"), columns=columns
    )
    op.execute(statement.as_string(connection))
    op.execute((SQL("SELECT ") + Literal(None) + SQL(", ") + Literal(-2) + SQL(", ") + Literal(True)).as_string(None))


def downgrade():
    pass

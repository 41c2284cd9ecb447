"""asks what the chain, or what the database had before it, has come to"""
import sqlalchemy as sa
from alembic import op

revision = "a3"
down_revision = "a2"


def upgrade():
    columns = [column["name"] for column in sa.inspect(op.get_bind()).get_columns("boards")]
    assert columns == ["id", "name", "room", "width"], columns
    signs = [(column["name"], column["nullable"], column["default"]) for column in sa.inspect(op.get_bind()).get_columns("signs")]
    assert [name for name, _, _ in signs] == ["id", "text", "lit"], signs
    assert [nullable for _, nullable, _ in signs[1:]] == [False, False], signs
    assert signs[1][2].startswith("'open'"), signs
    op.execute("INSERT INTO rooms (id) VALUES (%d)" % len(columns))


def downgrade():
    op.execute("DELETE FROM rooms")

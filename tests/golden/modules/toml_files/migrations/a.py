"""The toml package: a file by its path, several files, an open one, and a text."""
from pathlib import Path

import toml
from alembic import op

revision = "a"
down_revision = None

HERE = Path(__file__).parent.parent
scopes = toml.load(f"{HERE}/scopes.toml")


def upgrade():
    for name, text in scopes["journals"].items():
        op.execute(f"INSERT INTO scopes VALUES ('journals.{name}', '{text}')")
    together = toml.load([str(HERE / "scopes.toml"), str(HERE / "more.toml"), "none.toml"])
    op.execute(f"SELECT '{'-'.join(sorted(together))}'")
    with open(HERE / "more.toml") as file:
        op.execute(f"SELECT '{toml.load(file)['entries']['delete']}'")
    try:
        toml.loads("a = ")
    except toml.TomlDecodeError:
        op.execute("SELECT 'no TOML'")


def downgrade():
    pass

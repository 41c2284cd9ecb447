"""Statements kept in files beside the revision."""

import glob
import os
from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None

folder = Path(__file__).parent / "sql"

def upgrade():
    for script in sorted(folder.glob("*.sql"), key=lambda path: int(path.stem.split("_")[0])):
        with script.open() as file:
            op.execute(file.read().strip())

    here = os.path.dirname(__file__)
    assert os.path.isdir(os.path.join(here, "sql")) and not os.path.exists(os.path.join(here, "none"))
    for name in sorted(os.listdir(os.path.join(here, "sql")), reverse=True):
        op.execute(f"DELETE FROM scripts WHERE name = '{name}'")
    assert glob.glob(os.path.join(here, "*", "1_*")) == [os.path.join(here, "sql", "1_first.sql")]
    assert not list(folder.rglob("*.txt")) and [path.name for path in folder.iterdir()] == os.listdir(str(folder))
    try:
        open(os.path.join(here, "none.sql"))
    except FileNotFoundError:
        op.execute("DROP TABLE scripts")

def downgrade():
    pass

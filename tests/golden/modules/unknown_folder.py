"""What is done to a folder of which nobody knows where it is has no part in a script."""
import pathlib
import shutil

from alembic import op
from nowhere.settings import folder_of

revision = "a1"
down_revision = None


def upgrade():
    op.execute("SELECT 1")
    folder = folder_of("uploads")
    path = pathlib.Path(folder)
    shutil.move(f"{folder}.key", "kept.key")
    shutil.copy(path, "copy")
    shutil.copytree(path, "tree")
    shutil.rmtree(path)
    path.mkdir()
    shutil.move("kept.key", f"{folder}.key")


def downgrade():
    shutil.rmtree(folder_of("uploads"), ignore_errors=True)

"""files that a revision writes, moves and looks for: it finds them again, and no disk has them"""

# Not as Alembic: it changes files
import os
import pathlib
import shutil

from alembic import op

revision = "a1"
down_revision = None


def secret():
    try:
        with open("/srv/shop/secret.key") as file:
            return file.read()
    except FileNotFoundError:
        return "none"


def upgrade():
    with open("report.csv", "w") as file:
        file.write("id,name\n")
    with open("report.csv", "a") as file:
        file.write("1,lamp\n")
    for line in open("report.csv"):
        op.execute("-- " + line.strip())
    os.makedirs("/srv/shop/pictures/small", exist_ok=True)
    for folder in os.listdir("/srv/shop"):
        if folder != "archive":
            shutil.move(os.path.join("/srv/shop", folder), "/srv/shop/archive")
    op.execute(f"-- {os.path.exists('/srv/shop/archive/small')} {os.path.exists('/srv/shop/pictures')} {secret()}")
    pathlib.Path("/srv/shop/secret.key").write_text("made here")
    op.execute(f"-- {secret()}")


def downgrade():
    if os.path.exists("report.csv"):
        os.remove("report.csv")
    pathlib.Path("report.csv").unlink(missing_ok=True)

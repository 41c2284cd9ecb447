"""Files that are none of the project's, and files that would be written."""

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    with open("/etc/hostname") as file:
        op.execute(file.read())


def downgrade():
    open("notes.txt", "w").write("done")

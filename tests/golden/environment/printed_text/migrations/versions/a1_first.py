"""text that goes into the script to the letter

Revision ID: a1
"""

from alembic import context, op

revision = "a1"
down_revision = None


def upgrade():
    buffer = op.get_context().output_buffer
    buffer.write("SELECT ")
    buffer.write("1;\n\n")
    buffer.writelines(["SELECT 2;\n", "\n"])
    op.execute("SELECT 3")
    context.config.print_stdout("half of the work is done")
    op.execute("SELECT 4")


def downgrade():
    pass

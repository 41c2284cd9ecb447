"""A buffer of env.py's own: what is written to it is in the script, and it may be handed on as it is."""
import io
import sys

from alembic import context

buffer = io.StringIO()
buffer.write("-- for the shop\n\n")
context.configure(url="postgresql://", literal_binds=True, output_buffer=buffer)
with context.begin_transaction():
    context.run_migrations()
buffer.writelines(["-- done\n"])
sys.stdout.write(buffer.getvalue())
with open("script.sql", "w") as file:
    buffer.seek(0)
    file.write(buffer.read())
print(buffer.getvalue())

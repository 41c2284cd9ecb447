"""What changes the script's text afterwards can't be followed."""
import io

from alembic import context

buffer = io.StringIO()
context.configure(url="postgresql://", literal_binds=True, output_buffer=buffer)
with context.begin_transaction():
    context.run_migrations()
print(buffer.getvalue().replace("BEGIN;", "START TRANSACTION;"))

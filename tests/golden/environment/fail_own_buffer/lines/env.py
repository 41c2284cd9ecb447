import io

from alembic import context

buffer = io.StringIO()
context.configure(url="postgresql://", literal_binds=True, output_buffer=buffer)
with context.begin_transaction():
    context.run_migrations()
for line in buffer:
    print(line)

import io
import re

from alembic import context

with io.StringIO() as buffer:
    context.configure(url="postgresql://", literal_binds=True, output_buffer=buffer)
    with context.begin_transaction():
        context.run_migrations()
    print(re.sub("BEGIN;", "START TRANSACTION;", buffer.getvalue()))

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))

from alembic import context
from shop.database import Base, metadata  # noqa: E402
import shop.models  # noqa: E402,F401

context.configure(
    url=os.environ.get("DATABASE_URL", "sqlite:///shop.db"), target_metadata=metadata, literal_binds=True
)
with context.begin_transaction():
    context.run_migrations()

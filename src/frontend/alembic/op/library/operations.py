from alembic.operations.base import BatchOperations, Operations
from alembic.operations import ops
from alembic.operations.ops import MigrateOperation

from alembic import context
from helpers import run_env
from models import Base
run_env(Base.metadata)

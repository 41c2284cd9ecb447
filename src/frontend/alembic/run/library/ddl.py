"""alembic.ddl"""
from alembic.ddl import impl, postgresql, sqlite
from alembic.ddl.impl import DefaultImpl

from alembic import context
from sqlalchemy.ext.compiler import compiles
from alembic.ddl.base import AddColumn
@compiles(AddColumn,'postgresql')
def v(el,comp,**k):
    return 'ALTER TABLE x -- mine'
def off():
    context.configure(url='postgresql://x/y', literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()
off()

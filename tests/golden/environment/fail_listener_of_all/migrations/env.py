from alembic import context
from sqlalchemy import event, Table, DDL
@event.listens_for(Table,'after_create')
def g(target,conn,**k):
    conn.execute(DDL('GRANT SELECT ON %s TO ro' % target.name))
def off():
    context.configure(url='postgresql://x/y', literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()
off()

import tomllib
from alembic import context
c=tomllib.load(open('cfg.toml','rb'))
def off():
    context.configure(url=c['url'], literal_binds=True, version_table=c['vt'])
    with context.begin_transaction():
        context.run_migrations()
off()

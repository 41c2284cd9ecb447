from alembic import context
config = context.config
def process(name, url):
    context.configure(url=url, literal_binds=True, dialect_opts={"paramstyle": "named"}, upgrade_token="%s_upgrades" % name)
    with context.begin_transaction():
        context.run_migrations(engine_name=name)
if context.is_offline_mode():
    for name, url in [("one", "postgresql://"), ("two", "postgresql://")]:
        process(name, url)

import re

from alembic import context

config = context.config
for name in re.split(r",\s*", config.get_main_option("databases")):
    with open("%s.sql" % name, "w") as buffer:
        context.configure(
            url=config.get_section_option(name, "sqlalchemy.url"), output_buffer=buffer, literal_binds=True
        )
        with context.begin_transaction():
            context.execute("SELECT 'the database %s'" % name)
            context.run_migrations(engine_name=name)

import re

from alembic import context

config = context.config
databases = config.get_main_option("databases", "")
target_metadata = {}


def run_migrations_offline():
    engines = {}
    for name in re.split(r",\s*", databases):
        engines[name] = {"url": context.config.get_section_option(name, "sqlalchemy.url")}
    for name, engine in engines.items():
        file_name = "%s.sql" % name
        with open(file_name, "w") as buffer:
            context.configure(
                url=engine["url"],
                output_buffer=buffer,
                target_metadata=target_metadata.get(name),
                literal_binds=True,
                version_table="%s_version" % name,
            )
            with context.begin_transaction():
                context.run_migrations(engine_name=name)


if context.is_offline_mode():
    run_migrations_offline()

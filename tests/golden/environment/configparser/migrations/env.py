import configparser
import pathlib

from alembic import context

settings = configparser.ConfigParser()
settings.read(pathlib.Path(__file__).parent.parent / "application.cfg")

command = context.config.cmd_opts.cmd[0].__name__
context.configure(
    url="postgresql://",
    version_table=settings.get("database", "versions") + "_" + command,
    version_table_schema=settings["database"]["schema"],
    version_table_pk=settings.getboolean("database", "key", fallback=False),
)

with context.begin_transaction():
    context.run_migrations()

"""An env.py that ends with an error between what it configures and what it runs."""

from alembic import context


def run():
    context.configure(version_table="broken_version")
    if context.get_x_argument():
        return
    raise RuntimeError("no settings")
    context.run_migrations()


run()

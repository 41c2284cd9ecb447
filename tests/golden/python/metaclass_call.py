"""super() in a metaclass"""

from alembic import op

revision = "a1"
down_revision = None


class Singleton(type):
    _instances = {}

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.registered = name.lower()

    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Settings(metaclass=Singleton):
    made = 0

    def __init__(self, schema="public"):
        Settings.made += 1
        self.schema = schema


class Others(Settings):
    pass


def upgrade():
    first, second = Settings("app"), Settings("other")
    op.execute("SELECT '%s %s %s'" % (first is second, second.schema, Settings.made))
    op.execute("SELECT '%s %s %s'" % (Others() is first, Others().schema, Others.registered))


def downgrade():
    pass

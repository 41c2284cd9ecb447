"""What all operation objects have in common."""


def given(**options):
    return {name: value for name, value in options.items() if value is not None}


def of_batch(operations):
    return operations.impl.table_name, operations.impl.schema


class MigrateOperation:
    def __init__(self, *arguments, **options):
        pass

    @property
    def info(self):
        return {}

    def reverse(self):
        raise NotImplementedError

    def to_diff_tuple(self):
        raise NotImplementedError


class OfTable(MigrateOperation):
    schema = None

    def place(self, in_batch):
        """The table's name and schema, which a batch knows by itself."""
        return ((), {}) if in_batch else ((self.table_name,), given(schema=self.schema))

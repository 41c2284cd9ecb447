"""Operations that add and drop constraints."""

from alembic.operations._base import OfTable, given, of_batch


class AddConstraintOp(OfTable):
    @classmethod
    def from_constraint(cls, constraint):
        for name, of_type in _CONSTRAINT_OPERATIONS:
            if type(constraint).__name__ == name:
                return of_type.from_constraint(constraint)
        raise ValueError("no operation adds %r" % (constraint,))

    def reverse(self):
        return DropConstraintOp(
            self.constraint_name, self.table_name, self.constraint_type, schema=self.schema, _reverse=self
        )


class DropConstraintOp(OfTable):
    def __init__(self, constraint_name, table_name, type_=None, *, schema=None, if_exists=None, _reverse=None):
        self.constraint_name = constraint_name
        self.table_name = table_name
        self.constraint_type = type_
        self.schema = schema
        self.if_exists = if_exists
        self._reverse = _reverse

    @classmethod
    def from_constraint(cls, constraint):
        added = AddConstraintOp.from_constraint(constraint)
        return cls(
            added.constraint_name, added.table_name, added.constraint_type, schema=added.schema, _reverse=added
        )

    def reverse(self):
        if self._reverse is None:
            raise ValueError("constraint cannot be produced; original constraint is not present")
        return self._reverse

    def _run(self, op, in_batch):
        table, options = self.place(in_batch)
        op.drop_constraint(
            self.constraint_name, *table, type_=self.constraint_type, **options, **given(if_exists=self.if_exists)
        )

    @classmethod
    def drop_constraint(cls, operations, constraint_name, table_name, type_=None, *, schema=None, if_exists=None):
        return operations.invoke(cls(constraint_name, table_name, type_=type_, schema=schema, if_exists=if_exists))

    @classmethod
    def batch_drop_constraint(cls, operations, constraint_name, type_=None):
        table, schema = of_batch(operations)
        return cls.drop_constraint(operations, constraint_name, table, type_=type_, schema=schema)


class _KeyOp(AddConstraintOp):
    def __init__(self, constraint_name, table_name, columns, *, schema=None, **kw):
        self.constraint_name = constraint_name
        self.table_name = table_name
        self.columns = columns
        self.schema = schema
        self.kw = kw

    @classmethod
    def from_constraint(cls, constraint):
        return cls(
            constraint.name,
            constraint.table.name,
            [column.name for column in constraint.columns],
            schema=constraint.table.schema,
        )


class CreatePrimaryKeyOp(_KeyOp):
    constraint_type = "primary"

    def _run(self, op, in_batch):
        table, options = self.place(in_batch)
        op.create_primary_key(self.constraint_name, *table, self.columns, **options, **self.kw)

    @classmethod
    def create_primary_key(cls, operations, constraint_name, table_name, columns, *, schema=None):
        return operations.invoke(cls(constraint_name, table_name, columns, schema=schema))

    @classmethod
    def batch_create_primary_key(cls, operations, constraint_name, columns):
        table, schema = of_batch(operations)
        return cls.create_primary_key(operations, constraint_name, table, columns, schema=schema)


class CreateUniqueConstraintOp(_KeyOp):
    constraint_type = "unique"

    def _run(self, op, in_batch):
        table, options = self.place(in_batch)
        op.create_unique_constraint(self.constraint_name, *table, self.columns, **options, **self.kw)

    @classmethod
    def create_unique_constraint(cls, operations, constraint_name, table_name, columns, *, schema=None, **kw):
        return operations.invoke(cls(constraint_name, table_name, columns, schema=schema, **kw))

    @classmethod
    def batch_create_unique_constraint(cls, operations, constraint_name, columns, **kw):
        table, schema = of_batch(operations)
        return cls.create_unique_constraint(operations, constraint_name, table, columns, schema=schema, **kw)


class CreateForeignKeyOp(AddConstraintOp):
    constraint_type = "foreignkey"

    def __init__(self, constraint_name, source_table, referent_table, local_cols, remote_cols, **kw):
        self.constraint_name = constraint_name
        self.source_table = source_table
        self.referent_table = referent_table
        self.local_cols = local_cols
        self.remote_cols = remote_cols
        self.kw = kw

    @property
    def table_name(self):
        return self.source_table

    @property
    def schema(self):
        return self.kw.get("source_schema")

    @classmethod
    def from_constraint(cls, constraint):
        targets = [key.target_fullname.split(".") for key in constraint.elements]
        return cls(
            constraint.name,
            constraint.table.name,
            targets[0][-2],
            constraint.column_keys,
            [target[-1] for target in targets],
            **given(
                source_schema=constraint.table.schema,
                referent_schema=".".join(targets[0][:-2]) or None,
                onupdate=constraint.onupdate,
                ondelete=constraint.ondelete,
                initially=constraint.initially,
                deferrable=constraint.deferrable,
                match=constraint.match,
            ),
        )

    def _run(self, op, in_batch):
        table = () if in_batch else (self.source_table,)
        options = {name: value for name, value in self.kw.items() if not (in_batch and name == "source_schema")}
        op.create_foreign_key(
            self.constraint_name, *table, self.referent_table, self.local_cols, self.remote_cols, **options
        )

    @classmethod
    def create_foreign_key(
        cls, operations, constraint_name, source_table, referent_table, local_cols, remote_cols, **kw
    ):
        return operations.invoke(cls(constraint_name, source_table, referent_table, local_cols, remote_cols, **kw))

    @classmethod
    def batch_create_foreign_key(cls, operations, constraint_name, referent_table, local_cols, remote_cols, **kw):
        table, schema = of_batch(operations)
        return cls.create_foreign_key(
            operations, constraint_name, table, referent_table, local_cols, remote_cols, source_schema=schema, **kw
        )


class CreateCheckConstraintOp(AddConstraintOp):
    constraint_type = "check"

    def __init__(self, constraint_name, table_name, condition, *, schema=None, **kw):
        self.constraint_name = constraint_name
        self.table_name = table_name
        self.condition = condition
        self.schema = schema
        self.kw = kw

    @classmethod
    def from_constraint(cls, constraint):
        return cls(constraint.name, constraint.table.name, constraint.sqltext, schema=constraint.table.schema)

    def _run(self, op, in_batch):
        table, options = self.place(in_batch)
        op.create_check_constraint(self.constraint_name, *table, self.condition, **options, **self.kw)

    @classmethod
    def create_check_constraint(cls, operations, constraint_name, table_name, condition, *, schema=None, **kw):
        return operations.invoke(cls(constraint_name, table_name, condition, schema=schema, **kw))

    @classmethod
    def batch_create_check_constraint(cls, operations, constraint_name, condition, **kw):
        table, schema = of_batch(operations)
        return cls.create_check_constraint(operations, constraint_name, table, condition, schema=schema, **kw)


_CONSTRAINT_OPERATIONS = (
    ("PrimaryKeyConstraint", CreatePrimaryKeyOp),
    ("UniqueConstraint", CreateUniqueConstraintOp),
    ("ForeignKeyConstraint", CreateForeignKeyOp),
    ("CheckConstraint", CreateCheckConstraintOp),
)

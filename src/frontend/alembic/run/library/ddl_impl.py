"""alembic.ddl.impl: what env.py derives from, or changes, to say what the version table is."""
_impls = {}
_as_made = {}  # Alembic's own classes, and what they had before env.py changed them


class DefaultImpl:
    __dialect__ = "default"
    transactional_ddl = False
    command_terminator = ";"

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        if cls.__module__.startswith("alembic."):
            _as_made[cls] = dict(cls.__dict__)
        if "__dialect__" in cls.__dict__:
            _impls[cls.__dialect__] = cls

    @classmethod
    def get_by_dialect(cls, dialect):
        return _impls[dialect.name]

    def version_table_impl(self, *, version_table, version_table_schema, version_table_pk, **kw):
        import sqlalchemy as sa

        table = sa.Table(
            version_table,
            sa.MetaData(),
            sa.Column("version_num", sa.String(32), nullable=False),
            schema=version_table_schema,
        )
        if version_table_pk:
            table.append_constraint(sa.PrimaryKeyConstraint("version_num", name=f"{version_table}_pkc"))
        return table


_impls["default"] = DefaultImpl
_as_made[DefaultImpl] = dict(DefaultImpl.__dict__)
_usual_version_table = DefaultImpl.version_table_impl


def _own_version_table(dialect, version_table, version_table_schema, version_table_pk):
    """The version table where env.py has a say in it; None where it is the usual one."""
    if _impls.get(dialect, DefaultImpl).version_table_impl is _usual_version_table:
        return None
    return _made_version_table(dialect, version_table, version_table_schema, version_table_pk)


def _made_version_table(dialect, version_table, version_table_schema, version_table_pk):
    return object.__new__(_impls.get(dialect, DefaultImpl)).version_table_impl(
        version_table=version_table,
        version_table_schema=version_table_schema,
        version_table_pk=version_table_pk,
    )


_WRITES = """_exec execute bulk_insert add_column drop_column alter_column add_constraint drop_constraint rename_table
create_table drop_table create_index drop_index create_table_comment drop_table_comment create_column_comment
static_output emit_begin emit_commit start_migrations command_terminator requires_recreate_in_batch
prep_table_for_batch cast_for_batch_migrate bind""".split()


def _own_names(cls):
    made = _as_made.get(cls, {})
    return [name for name, value in cls.__dict__.items() if name not in made or made[name] is not value]


def _own_impl(dialect):
    """What the project's class for the dialect has of its own, or Alembic's was given: its name, transactional_ddl, what
    writes the script."""
    cls = _impls.get(dialect, DefaultImpl)
    names = {name for each in cls.__mro__ if each is not object for name in _own_names(each)}
    if not names:
        return None
    transactional = bool(cls.transactional_ddl) if "transactional_ddl" in names else None
    return cls.__name__, transactional, ", ".join(name for name in _WRITES if name in names)

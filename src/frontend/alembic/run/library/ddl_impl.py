"""alembic.ddl.impl: what env.py derives from, or changes, to say what the version table is."""
_impls = {}


class DefaultImpl:
    __dialect__ = "default"
    transactional_ddl = False
    command_terminator = ";"

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
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
_usual_version_table = DefaultImpl.version_table_impl


def _own_version_table(dialect, version_table, version_table_schema, version_table_pk):
    """The version table where env.py has a say in it; None where it is the usual one."""
    cls = _impls.get(dialect, DefaultImpl)
    if cls.version_table_impl is _usual_version_table:
        return None
    return object.__new__(cls).version_table_impl(
        version_table=version_table,
        version_table_schema=version_table_schema,
        version_table_pk=version_table_pk,
    )

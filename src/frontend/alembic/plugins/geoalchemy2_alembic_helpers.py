"""geoalchemy2.alembic_helpers: operations whose spatial columns and indexes are made and dropped apart."""
from alembic.operations.base import BatchOperations, Operations
from sqlalchemy import func, select, text

_spatial_tables = set()  # of SpatiaLite, which renames and drops them by functions of its own


def _on_sqlite(operations):
    return operations.migration_context.dialect.name == "sqlite"


def _execute(operations, function):
    """A connection that executes a function selects it."""
    operations.execute(select(function))


def _both(name):
    """Registers a class's methods `name` and `batch_name` as the operation."""

    def register(cls):
        Operations.register_operation(name)(cls)
        return BatchOperations.register_operation(name, "batch_" + name)(cls)

    return register


def _without_index(column):
    """A column whose type does not bring its index along: an operation of its own makes it."""
    try:
        if column.type.spatial_index:
            column.type.spatial_index = False
    except AttributeError:  # no spatial type
        pass
    return column


@_both("add_geospatial_column")
class AddGeospatialColumnOp:
    @classmethod
    def add_geospatial_column(cls, operations, table_name, column, schema=None):
        if _on_sqlite(operations):
            cls._manage(operations, table_name, column)
        else:
            operations.add_column(table_name, _without_index(column), schema=schema)

    @classmethod
    def batch_add_geospatial_column(cls, operations, column, insert_before=None, insert_after=None):
        if _on_sqlite(operations):
            cls._manage(operations, operations.impl.table_name, column)
        else:
            operations.add_column(_without_index(column), insert_before=insert_before, insert_after=insert_after)

    @staticmethod
    def _manage(operations, table_name, column):
        kind = column.type
        _execute(
            operations,
            func.AddGeometryColumn(
                table_name, column.name, kind.srid, kind.geometry_type, kind.dimension, not kind.nullable
            ),
        )


@_both("drop_geospatial_column")
class DropGeospatialColumnOp:
    @classmethod
    def drop_geospatial_column(cls, operations, table_name, column_name, schema=None, **kw):
        if _on_sqlite(operations):
            _spatial_tables.add(table_name)
        operations.drop_column(table_name, column_name, schema=schema, **kw)

    @classmethod
    def batch_drop_geospatial_column(cls, operations, column_name, **kw):
        operations.drop_column(column_name, **kw)


@Operations.register_operation("create_geospatial_constraints")
@Operations.register_operation("drop_geospatial_constraints")
class GeospatialConstraintsOp:
    """Only SQL Server has them."""

    @classmethod
    def create_geospatial_constraints(cls, operations, table_name, column, schema=None):
        pass

    @classmethod
    def drop_geospatial_constraints(cls, operations, table_name, column_name, schema=None):
        pass


@Operations.register_operation("create_geospatial_table")
class CreateGeospatialTableOp:
    @classmethod
    def create_geospatial_table(cls, operations, table_name, *columns, **kw):
        operations.create_table(table_name, *columns, **kw)
        if _on_sqlite(operations):
            _spatial_tables.add(table_name)


@Operations.register_operation("drop_geospatial_table")
class DropGeospatialTableOp:
    @classmethod
    def drop_geospatial_table(cls, operations, table_name, schema=None, **kw):
        if _on_sqlite(operations):
            operations.execute(text(f"SELECT DropTable(NULL, '{table_name}')"))
        else:
            operations.drop_table(table_name, schema=schema, **kw)


@_both("create_geospatial_index")
class CreateGeospatialIndexOp:
    @classmethod
    def create_geospatial_index(cls, operations, index_name, table_name, columns, schema=None, unique=False, **kw):
        if _on_sqlite(operations):
            cls._manage(operations, table_name, columns)
        else:
            operations.create_index(index_name, table_name, columns, schema=schema, unique=unique, **kw)

    @classmethod
    def batch_create_geospatial_index(cls, operations, index_name, columns, **kw):
        if _on_sqlite(operations):
            cls._manage(operations, operations.impl.table_name, columns)
        else:
            operations.create_index(index_name, columns, **kw)

    @staticmethod
    def _manage(operations, table_name, columns):
        assert len(columns) == 1, "A spatial index must be set on one column only"
        _execute(operations, func.CreateSpatialIndex(table_name, columns[0]))


@_both("drop_geospatial_index")
class DropGeospatialIndexOp:
    @classmethod
    def drop_geospatial_index(cls, operations, index_name, table_name, column_name, schema=None, unique=False, **kw):
        if _on_sqlite(operations):
            cls._manage(operations, table_name, column_name)
        else:
            operations.drop_index(index_name, table_name=table_name, schema=schema, **kw)

    @classmethod
    def batch_drop_geospatial_index(cls, operations, index_name, column_name, **kw):
        if _on_sqlite(operations):
            cls._manage(operations, operations.impl.table_name, column_name)
        else:
            operations.drop_index(index_name, **kw)

    @staticmethod
    def _manage(operations, table_name, column_name):
        _execute(operations, func.DisableSpatialIndex(table_name, column_name))


def render_item(obj_type, obj, autogen_context):
    """For autogenerate, which a script does without."""
    return False


def include_object(obj, name, obj_type, reflected, compare_to):
    return True


def writer(context, revision, directives):
    pass

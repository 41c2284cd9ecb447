#include <array>

#include "frontend/alembic/types/type_arguments.hpp"
#include "frontend/alembic/types/type_classes.hpp"

namespace sqlgen::alembic {

namespace {

using Kind = ir::TypeKind;

// sqlalchemy/sql/type_api.py and sqltypes.py, with the classes' own modules as their names.
// clang-format off
constexpr std::array kRows{
    TypeClassRow{"sqlalchemy.sql.type_api.TypeEngine(*args, **kw)", "", Kind::null_type, nullptr},
    TypeClassRow{"sqlalchemy.sql.type_api.UserDefinedType(*args, **kw)", kTypeEngine, Kind::user_defined, nullptr},
    TypeClassRow{"sqlalchemy.sql.type_api.TypeDecorator(*args, **kw)", kTypeEngine, Kind::type_decorator, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.SchemaType(*args, **kw)", "", Kind::null_type, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Concatenable(*args, **kw)", "", Kind::null_type, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Indexable(*args, **kw)", "", Kind::null_type, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.NullType()", kTypeEngine, Kind::null_type, nullptr},

    TypeClassRow{"sqlalchemy.sql.sqltypes.String(length=None, collation=None, **kw)", kTypeEngine, Kind::string, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Text(length=None, collation=None, **kw)", "sqlalchemy.sql.sqltypes.String", Kind::text, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Unicode(length=None, collation=None, **kw)", "sqlalchemy.sql.sqltypes.String", Kind::unicode, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.UnicodeText(length=None, collation=None, **kw)", "sqlalchemy.sql.sqltypes.Text", Kind::unicode_text, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.VARCHAR(length=None, collation=None, **kw)", "sqlalchemy.sql.sqltypes.String", Kind::VARCHAR, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.CHAR(length=None, collation=None, **kw)", "sqlalchemy.sql.sqltypes.String", Kind::CHAR, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.NVARCHAR(length=None, collation=None, **kw)", "sqlalchemy.sql.sqltypes.Unicode", Kind::NVARCHAR, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.NCHAR(length=None, collation=None, **kw)", "sqlalchemy.sql.sqltypes.Unicode", Kind::NCHAR, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.TEXT(length=None, collation=None, **kw)", "sqlalchemy.sql.sqltypes.Text", Kind::TEXT, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.CLOB(length=None, collation=None, **kw)", "sqlalchemy.sql.sqltypes.Text", Kind::CLOB, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Enum(*enums, **kw)", "sqlalchemy.sql.sqltypes.String", Kind::enumeration, read_enum},

    TypeClassRow{"sqlalchemy.sql.sqltypes.Integer()", kTypeEngine, Kind::integer, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.SmallInteger()", "sqlalchemy.sql.sqltypes.Integer", Kind::small_integer, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.BigInteger()", "sqlalchemy.sql.sqltypes.Integer", Kind::big_integer, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.INTEGER()", "sqlalchemy.sql.sqltypes.Integer", Kind::INTEGER, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.SMALLINT()", "sqlalchemy.sql.sqltypes.SmallInteger", Kind::SMALLINT, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.BIGINT()", "sqlalchemy.sql.sqltypes.BigInteger", Kind::BIGINT, nullptr},

    TypeClassRow{"sqlalchemy.sql.sqltypes.Numeric(precision=None, scale=None, decimal_return_scale=None, asdecimal=True)", kTypeEngine, Kind::numeric, read_numeric},
    TypeClassRow{"sqlalchemy.sql.sqltypes.NUMERIC(precision=None, scale=None, decimal_return_scale=None, asdecimal=True)", "sqlalchemy.sql.sqltypes.Numeric", Kind::NUMERIC, read_numeric},
    TypeClassRow{"sqlalchemy.sql.sqltypes.DECIMAL(precision=None, scale=None, decimal_return_scale=None, asdecimal=True)", "sqlalchemy.sql.sqltypes.Numeric", Kind::DECIMAL, read_numeric},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Float(precision=None, asdecimal=False, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Numeric", Kind::floating, read_float},
    TypeClassRow{"sqlalchemy.sql.sqltypes.FLOAT(precision=None, asdecimal=False, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Float", Kind::FLOAT, read_float},
    TypeClassRow{"sqlalchemy.sql.sqltypes.REAL(precision=None, asdecimal=False, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Float", Kind::REAL, read_float},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Double(precision=None, asdecimal=False, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Float", Kind::double_type, read_float},
    TypeClassRow{"sqlalchemy.sql.sqltypes.DOUBLE(precision=None, asdecimal=False, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Double", Kind::DOUBLE, read_float},
    TypeClassRow{"sqlalchemy.sql.sqltypes.DOUBLE_PRECISION(precision=None, asdecimal=False, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Double", Kind::DOUBLE_PRECISION, read_float},

    TypeClassRow{"sqlalchemy.sql.sqltypes.DateTime(timezone=False)", kTypeEngine, Kind::date_time, read_timezone},
    TypeClassRow{"sqlalchemy.sql.sqltypes.TIMESTAMP(timezone=False)", "sqlalchemy.sql.sqltypes.DateTime", Kind::TIMESTAMP, read_timezone},
    TypeClassRow{"sqlalchemy.sql.sqltypes.DATETIME(timezone=False)", "sqlalchemy.sql.sqltypes.DateTime", Kind::DATETIME, read_timezone},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Date()", kTypeEngine, Kind::date, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.DATE()", "sqlalchemy.sql.sqltypes.Date", Kind::DATE, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Time(timezone=False)", kTypeEngine, Kind::time, read_timezone},
    TypeClassRow{"sqlalchemy.sql.sqltypes.TIME(timezone=False)", "sqlalchemy.sql.sqltypes.Time", Kind::TIME, read_timezone},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Interval(native=True, second_precision=None, day_precision=None)", kTypeDecorator, Kind::interval, read_interval},

    TypeClassRow{"sqlalchemy.sql.sqltypes._Binary(length=None)", kTypeEngine, Kind::large_binary, read_binary},
    TypeClassRow{"sqlalchemy.sql.sqltypes.LargeBinary(length=None)", "sqlalchemy.sql.sqltypes._Binary", Kind::large_binary, read_binary},
    TypeClassRow{"sqlalchemy.sql.sqltypes.BLOB(length=None)", "sqlalchemy.sql.sqltypes.LargeBinary", Kind::BLOB, read_binary},
    TypeClassRow{"sqlalchemy.sql.sqltypes.BINARY(length=None)", "sqlalchemy.sql.sqltypes._Binary", Kind::BINARY, read_binary},
    TypeClassRow{"sqlalchemy.sql.sqltypes.VARBINARY(length=None)", "sqlalchemy.sql.sqltypes._Binary", Kind::VARBINARY, read_binary},
    TypeClassRow{"sqlalchemy.sql.sqltypes.PickleType(protocol=None, pickler=None, comparator=None, impl=None)", kTypeDecorator, Kind::pickle_type, read_pickle},

    TypeClassRow{"sqlalchemy.sql.sqltypes.Boolean(create_constraint=False, name=None, **kw)", kTypeEngine, Kind::boolean, read_boolean},
    TypeClassRow{"sqlalchemy.sql.sqltypes.BOOLEAN(create_constraint=False, name=None, **kw)", "sqlalchemy.sql.sqltypes.Boolean", Kind::BOOLEAN, read_boolean},
    TypeClassRow{"sqlalchemy.sql.sqltypes.MatchType(create_constraint=False, name=None, **kw)", "sqlalchemy.sql.sqltypes.Boolean", Kind::match_type, read_boolean},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Uuid(as_uuid=True, native_uuid=True)", kTypeEngine, Kind::uuid, read_uuid},
    TypeClassRow{"sqlalchemy.sql.sqltypes.UUID(as_uuid=True)", "sqlalchemy.sql.sqltypes.Uuid", Kind::UUID, read_uuid},
    TypeClassRow{"sqlalchemy.sql.sqltypes.JSON(none_as_null=False)", kTypeEngine, Kind::json, read_json},
    TypeClassRow{"sqlalchemy.sql.sqltypes.ARRAY(item_type, as_tuple=False, dimensions=None, zero_indexes=False)", kTypeEngine, Kind::array, read_array},
    TypeClassRow{"sqlalchemy.sql.sqltypes.TupleType(*types)", kTypeEngine, Kind::tuple, read_tuple},
};
// clang-format on

}  // namespace

std::span<const TypeClassRow> generic_type_classes() {
  return kRows;
}

}  // namespace sqlgen::alembic

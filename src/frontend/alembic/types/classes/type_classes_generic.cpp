#include <array>

#include "frontend/alembic/types/classes/type_classes.hpp"
#include "frontend/alembic/types/type_arguments.hpp"

namespace sqlgen::alembic {

namespace {

// sqlalchemy/sql/type_api.py and sqltypes.py, with the classes' own modules as their names.
// clang-format off
constexpr std::array kGenericClasses{
    TypeClassRow{"sqlalchemy.sql.type_api.TypeEngine(*args, **kw)", "", ir::TypeKind::null_type, nullptr},
    TypeClassRow{"sqlalchemy.sql.type_api.UserDefinedType(*args, **kw)", kTypeEngine, ir::TypeKind::user_defined, nullptr},
    TypeClassRow{"sqlalchemy.sql.type_api.TypeDecorator(*args, **kw)", kTypeEngine, ir::TypeKind::type_decorator, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.SchemaType(*args, **kw)", "", ir::TypeKind::null_type, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Concatenable(*args, **kw)", "", ir::TypeKind::null_type, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Indexable(*args, **kw)", "", ir::TypeKind::null_type, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.NullType()", kTypeEngine, ir::TypeKind::null_type, nullptr},

    TypeClassRow{"sqlalchemy.sql.sqltypes.String(length=None, collation=None, *, convert_unicode=None, unicode_error=None, assert_unicode=None, _warn_on_bytestring=None, _expect_unicode=None)", kTypeEngine, ir::TypeKind::string, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Text(length=None, collation=None, *, convert_unicode=None, unicode_error=None, assert_unicode=None, _warn_on_bytestring=None, _expect_unicode=None)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::text, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Unicode(length=None, collation=None, *, convert_unicode=None, unicode_error=None, assert_unicode=None, _warn_on_bytestring=None, _expect_unicode=None)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::unicode, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.UnicodeText(length=None, collation=None, *, convert_unicode=None, unicode_error=None, assert_unicode=None, _warn_on_bytestring=None, _expect_unicode=None)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::unicode_text, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.VARCHAR(length=None, collation=None, *, convert_unicode=None, unicode_error=None, assert_unicode=None, _warn_on_bytestring=None, _expect_unicode=None)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::VARCHAR, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.CHAR(length=None, collation=None, *, convert_unicode=None, unicode_error=None, assert_unicode=None, _warn_on_bytestring=None, _expect_unicode=None)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::CHAR, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.NVARCHAR(length=None, collation=None, *, convert_unicode=None, unicode_error=None, assert_unicode=None, _warn_on_bytestring=None, _expect_unicode=None)", "sqlalchemy.sql.sqltypes.Unicode", ir::TypeKind::NVARCHAR, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.NCHAR(length=None, collation=None, *, convert_unicode=None, unicode_error=None, assert_unicode=None, _warn_on_bytestring=None, _expect_unicode=None)", "sqlalchemy.sql.sqltypes.Unicode", ir::TypeKind::NCHAR, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.TEXT(length=None, collation=None, *, convert_unicode=None, unicode_error=None, assert_unicode=None, _warn_on_bytestring=None, _expect_unicode=None)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::TEXT, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.CLOB(length=None, collation=None, *, convert_unicode=None, unicode_error=None, assert_unicode=None, _warn_on_bytestring=None, _expect_unicode=None)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::CLOB, read_string},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Enum(*enums, **kw)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::enumeration, read_enum},

    TypeClassRow{"sqlalchemy.sql.sqltypes.Integer()", kTypeEngine, ir::TypeKind::integer, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.SmallInteger()", "sqlalchemy.sql.sqltypes.Integer", ir::TypeKind::small_integer, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.BigInteger()", "sqlalchemy.sql.sqltypes.Integer", ir::TypeKind::big_integer, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.INTEGER()", "sqlalchemy.sql.sqltypes.Integer", ir::TypeKind::INTEGER, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.SMALLINT()", "sqlalchemy.sql.sqltypes.SmallInteger", ir::TypeKind::SMALLINT, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.BIGINT()", "sqlalchemy.sql.sqltypes.BigInteger", ir::TypeKind::BIGINT, nullptr},

    TypeClassRow{"sqlalchemy.sql.sqltypes.Numeric(precision=None, scale=None, decimal_return_scale=None, asdecimal=True)", kTypeEngine, ir::TypeKind::numeric, read_numeric},
    TypeClassRow{"sqlalchemy.sql.sqltypes.NUMERIC(precision=None, scale=None, decimal_return_scale=None, asdecimal=True)", "sqlalchemy.sql.sqltypes.Numeric", ir::TypeKind::NUMERIC, read_numeric},
    TypeClassRow{"sqlalchemy.sql.sqltypes.DECIMAL(precision=None, scale=None, decimal_return_scale=None, asdecimal=True)", "sqlalchemy.sql.sqltypes.Numeric", ir::TypeKind::DECIMAL, read_numeric},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Float(precision=None, asdecimal=False, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Numeric", ir::TypeKind::floating, read_float},
    TypeClassRow{"sqlalchemy.sql.sqltypes.FLOAT(precision=None, asdecimal=False, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Float", ir::TypeKind::FLOAT, read_float},
    TypeClassRow{"sqlalchemy.sql.sqltypes.REAL(precision=None, asdecimal=False, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Float", ir::TypeKind::REAL, read_float},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Double(precision=None, asdecimal=False, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Float", ir::TypeKind::double_type, read_float},
    TypeClassRow{"sqlalchemy.sql.sqltypes.DOUBLE(precision=None, asdecimal=False, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Double", ir::TypeKind::DOUBLE, read_float},
    TypeClassRow{"sqlalchemy.sql.sqltypes.DOUBLE_PRECISION(precision=None, asdecimal=False, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Double", ir::TypeKind::DOUBLE_PRECISION, read_float},

    TypeClassRow{"sqlalchemy.sql.sqltypes.DateTime(timezone=False)", kTypeEngine, ir::TypeKind::date_time, read_timezone},
    TypeClassRow{"sqlalchemy.sql.sqltypes.TIMESTAMP(timezone=False)", "sqlalchemy.sql.sqltypes.DateTime", ir::TypeKind::TIMESTAMP, read_timezone},
    TypeClassRow{"sqlalchemy.sql.sqltypes.DATETIME(timezone=False)", "sqlalchemy.sql.sqltypes.DateTime", ir::TypeKind::DATETIME, read_timezone},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Date()", kTypeEngine, ir::TypeKind::date, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.DATE()", "sqlalchemy.sql.sqltypes.Date", ir::TypeKind::DATE, nullptr},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Time(timezone=False)", kTypeEngine, ir::TypeKind::time, read_timezone},
    TypeClassRow{"sqlalchemy.sql.sqltypes.TIME(timezone=False)", "sqlalchemy.sql.sqltypes.Time", ir::TypeKind::TIME, read_timezone},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Interval(native=True, second_precision=None, day_precision=None)", kTypeDecorator, ir::TypeKind::interval, read_interval},

    TypeClassRow{"sqlalchemy.sql.sqltypes._Binary(length=None)", kTypeEngine, ir::TypeKind::large_binary, read_binary},
    TypeClassRow{"sqlalchemy.sql.sqltypes.LargeBinary(length=None)", "sqlalchemy.sql.sqltypes._Binary", ir::TypeKind::large_binary, read_binary},
    TypeClassRow{"sqlalchemy.sql.sqltypes.BLOB(length=None)", "sqlalchemy.sql.sqltypes.LargeBinary", ir::TypeKind::BLOB, read_binary},
    TypeClassRow{"sqlalchemy.sql.sqltypes.BINARY(length=None)", "sqlalchemy.sql.sqltypes._Binary", ir::TypeKind::BINARY, read_binary},
    TypeClassRow{"sqlalchemy.sql.sqltypes.VARBINARY(length=None)", "sqlalchemy.sql.sqltypes._Binary", ir::TypeKind::VARBINARY, read_binary},
    TypeClassRow{"sqlalchemy.sql.sqltypes.PickleType(protocol=None, pickler=None, comparator=None, impl=None)", kTypeDecorator, ir::TypeKind::pickle_type, read_pickle},

    TypeClassRow{"sqlalchemy.sql.sqltypes.Boolean(create_constraint=False, name=None, *, _create_events=True, _adapted_from=None)", kTypeEngine, ir::TypeKind::boolean, read_boolean},
    TypeClassRow{"sqlalchemy.sql.sqltypes.BOOLEAN(create_constraint=False, name=None, *, _create_events=True, _adapted_from=None)", "sqlalchemy.sql.sqltypes.Boolean", ir::TypeKind::BOOLEAN, read_boolean},
    TypeClassRow{"sqlalchemy.sql.sqltypes.MatchType(create_constraint=False, name=None, *, _create_events=True, _adapted_from=None)", "sqlalchemy.sql.sqltypes.Boolean", ir::TypeKind::match_type, read_boolean},
    TypeClassRow{"sqlalchemy.sql.sqltypes.Uuid(as_uuid=True, native_uuid=True)", kTypeEngine, ir::TypeKind::uuid, read_uuid},
    TypeClassRow{"sqlalchemy.sql.sqltypes.UUID(as_uuid=True)", "sqlalchemy.sql.sqltypes.Uuid", ir::TypeKind::UUID, read_uuid},
    TypeClassRow{"sqlalchemy.sql.sqltypes.JSON(none_as_null=False)", kTypeEngine, ir::TypeKind::json, read_json},
    TypeClassRow{"sqlalchemy.sql.sqltypes.ARRAY(item_type, as_tuple=False, dimensions=None, zero_indexes=False)", kTypeEngine, ir::TypeKind::array, read_array},
    TypeClassRow{"sqlalchemy.sql.sqltypes.TupleType(*types)", kTypeEngine, ir::TypeKind::tuple, read_tuple},
};
// clang-format on

}  // namespace

std::span<const TypeClassRow> generic_type_classes() {
  return kGenericClasses;
}

}  // namespace sqlgen::alembic

#include <array>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/types/classes/type_classes.hpp"
#include "frontend/alembic/types/type_arguments.hpp"

// Types of MySQL, SQL Server and Oracle: revisions for several databases name them, mostly as variants. One
// whose name SQLAlchemy's compilers for PostgreSQL and SQLite know is that type (mysql.INTEGER,
// mysql.VARCHAR); the others are kept with their names.

namespace sqlgen::alembic {

namespace {

using python::BoundArguments;
using python::Interpreter;

std::optional<std::int64_t> number(Interpreter& in, const BoundArguments& call, std::string_view name) {
  return type_number(in, call.value(name), call.span(name), name);
}

void read_numbers(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.precision = number(in, call, "precision");
  type.scale = number(in, call, "scale");
}

void read_precision(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.precision = number(in, call, "precision");
}

void read_text(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.length = number(in, call, "length");
  type.collation = type_text(in, call.value("collation"), call.span("collation"), "collation");
}

void read_zone(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.timezone = flag(in, call, "timezone");
}

// A type that no other database has; its values are like those of `item`.
template <ir::TypeKind item>
void foreign(Interpreter& /*in*/, const BoundArguments& /*call*/, ir::Type& type) {
  type.item = ir::make_type(item);
}

// clang-format off
constexpr std::array kForeignClasses{
    TypeClassRow{"sqlalchemy.dialects.mysql.INTEGER(display_width=None, *, unsigned=None, zerofill=None)", "sqlalchemy.sql.sqltypes.Integer", ir::TypeKind::INTEGER, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.BIGINT(display_width=None, *, unsigned=None, zerofill=None)", "sqlalchemy.sql.sqltypes.BigInteger", ir::TypeKind::BIGINT, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.SMALLINT(display_width=None, *, unsigned=None, zerofill=None)", "sqlalchemy.sql.sqltypes.SmallInteger", ir::TypeKind::SMALLINT, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.DECIMAL(precision=None, scale=None, asdecimal=None, *, unsigned=None, zerofill=None, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Numeric", ir::TypeKind::DECIMAL, read_numbers},
    TypeClassRow{"sqlalchemy.dialects.mysql.NUMERIC(precision=None, scale=None, asdecimal=None, *, unsigned=None, zerofill=None, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Numeric", ir::TypeKind::NUMERIC, read_numbers},
    TypeClassRow{"sqlalchemy.dialects.mysql.FLOAT(precision=None, scale=None, asdecimal=None, *, unsigned=None, zerofill=None, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Float", ir::TypeKind::FLOAT, read_numbers},
    TypeClassRow{"sqlalchemy.dialects.mysql.DOUBLE(precision=None, scale=None, asdecimal=None, *, unsigned=None, zerofill=None, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Double", ir::TypeKind::DOUBLE, read_numbers},
    TypeClassRow{"sqlalchemy.dialects.mysql.REAL(precision=None, scale=None, asdecimal=None, *, unsigned=None, zerofill=None, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Float", ir::TypeKind::REAL, read_numbers},
    TypeClassRow{"sqlalchemy.dialects.mysql.VARCHAR(length=None, *, charset=None, collation=None, ascii=None, binary=None, unicode=None, national=None)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::VARCHAR, read_text},
    TypeClassRow{"sqlalchemy.dialects.mysql.CHAR(length=None, *, charset=None, collation=None, ascii=None, binary=None, unicode=None, national=None)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::CHAR, read_text},
    TypeClassRow{"sqlalchemy.dialects.mysql.TEXT(length=None, *, charset=None, collation=None, ascii=None, binary=None, unicode=None, national=None)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::TEXT, read_text},
    TypeClassRow{"sqlalchemy.dialects.mysql.NVARCHAR(length=None, *, charset=None, collation=None, ascii=None, binary=None, unicode=None, national=None)", "sqlalchemy.sql.sqltypes.Unicode", ir::TypeKind::NVARCHAR, read_text},
    TypeClassRow{"sqlalchemy.dialects.mysql.NCHAR(length=None, *, charset=None, collation=None, ascii=None, binary=None, unicode=None, national=None)", "sqlalchemy.sql.sqltypes.Unicode", ir::TypeKind::NCHAR, read_text},
    TypeClassRow{"sqlalchemy.dialects.mysql.DATETIME(timezone=None, fsp=None)", "sqlalchemy.sql.sqltypes.DateTime", ir::TypeKind::DATETIME, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.TIMESTAMP(timezone=None, fsp=None)", "sqlalchemy.sql.sqltypes.DateTime", ir::TypeKind::TIMESTAMP, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.TIME(timezone=None, fsp=None)", "sqlalchemy.sql.sqltypes.Time", ir::TypeKind::TIME, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.JSON(none_as_null=None)", "sqlalchemy.sql.sqltypes.JSON", ir::TypeKind::json, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.TINYINT(display_width=None, *, unsigned=None, zerofill=None)", "sqlalchemy.sql.sqltypes.Integer", ir::TypeKind::foreign, foreign<ir::TypeKind::integer>},
    TypeClassRow{"sqlalchemy.dialects.mysql.MEDIUMINT(display_width=None, *, unsigned=None, zerofill=None)", "sqlalchemy.sql.sqltypes.Integer", ir::TypeKind::foreign, foreign<ir::TypeKind::integer>},
    TypeClassRow{"sqlalchemy.dialects.mysql.YEAR(display_width=None)", "sqlalchemy.sql.sqltypes.Integer", ir::TypeKind::foreign, foreign<ir::TypeKind::integer>},
    TypeClassRow{"sqlalchemy.dialects.mysql.BIT(length=None)", "sqlalchemy.sql.sqltypes.Integer", ir::TypeKind::foreign, foreign<ir::TypeKind::integer>},
    TypeClassRow{"sqlalchemy.dialects.mysql.LONGTEXT(*, charset=None, collation=None, ascii=None, binary=None, unicode=None, national=None, length=None)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::foreign, foreign<ir::TypeKind::text>},
    TypeClassRow{"sqlalchemy.dialects.mysql.MEDIUMTEXT(*, charset=None, collation=None, ascii=None, binary=None, unicode=None, national=None, length=None)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::foreign, foreign<ir::TypeKind::text>},
    TypeClassRow{"sqlalchemy.dialects.mysql.TINYTEXT(*, charset=None, collation=None, ascii=None, binary=None, unicode=None, national=None, length=None)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::foreign, foreign<ir::TypeKind::text>},
    TypeClassRow{"sqlalchemy.dialects.mysql.LONGBLOB(length=None)", "sqlalchemy.sql.sqltypes._Binary", ir::TypeKind::foreign, foreign<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mysql.MEDIUMBLOB(length=None)", "sqlalchemy.sql.sqltypes._Binary", ir::TypeKind::foreign, foreign<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mysql.TINYBLOB(length=None)", "sqlalchemy.sql.sqltypes._Binary", ir::TypeKind::foreign, foreign<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mysql.ENUM(*enums, charset=None, collation=None, ascii=None, binary=None, unicode=None, national=None, length=None)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::foreign, foreign<ir::TypeKind::string>},
    TypeClassRow{"sqlalchemy.dialects.mysql.SET(*values, charset=None, collation=None, ascii=None, binary=None, unicode=None, national=None, length=None)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::foreign, foreign<ir::TypeKind::string>},
    TypeClassRow{"sqlalchemy.dialects.mysql.INET4()", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::foreign, foreign<ir::TypeKind::string>},
    TypeClassRow{"sqlalchemy.dialects.mysql.INET6()", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::foreign, foreign<ir::TypeKind::string>},
    TypeClassRow{"sqlalchemy.dialects.mssql.NTEXT(length=None, collation=None)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::foreign, foreign<ir::TypeKind::text>},
    TypeClassRow{"sqlalchemy.dialects.mssql.XML(length=None, collation=None)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::foreign, foreign<ir::TypeKind::text>},
    TypeClassRow{"sqlalchemy.dialects.mssql.TINYINT()", "sqlalchemy.sql.sqltypes.Integer", ir::TypeKind::foreign, foreign<ir::TypeKind::integer>},
    TypeClassRow{"sqlalchemy.dialects.mssql.BIT(create_constraint=None, name=None, _create_events=None, _adapted_from=None)", "sqlalchemy.sql.sqltypes.Boolean", ir::TypeKind::foreign, foreign<ir::TypeKind::boolean>},
    TypeClassRow{"sqlalchemy.dialects.mssql.IMAGE(length=None)", "sqlalchemy.sql.sqltypes.LargeBinary", ir::TypeKind::foreign, foreign<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mssql.ROWVERSION(convert_int=None)", "sqlalchemy.sql.sqltypes._Binary", ir::TypeKind::foreign, foreign<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mssql.TIMESTAMP(convert_int=None)", "sqlalchemy.sql.sqltypes._Binary", ir::TypeKind::foreign, foreign<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mssql.SMALLMONEY()", "sqlalchemy.sql.sqltypes.Numeric", ir::TypeKind::foreign, foreign<ir::TypeKind::numeric>},
    TypeClassRow{"sqlalchemy.dialects.mssql.UNIQUEIDENTIFIER(as_uuid=None)", "sqlalchemy.sql.sqltypes.Uuid", ir::TypeKind::foreign, foreign<ir::TypeKind::uuid>},
    TypeClassRow{"sqlalchemy.dialects.mssql.SQL_VARIANT()", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::foreign, foreign<ir::TypeKind::string>},
    TypeClassRow{"sqlalchemy.dialects.mssql.DATETIME2(precision=None, *, timezone=None)", "sqlalchemy.sql.sqltypes.DateTime", ir::TypeKind::foreign, foreign<ir::TypeKind::date_time>},
    TypeClassRow{"sqlalchemy.dialects.mssql.DATETIMEOFFSET(precision=None, *, timezone=None)", "sqlalchemy.sql.sqltypes.DateTime", ir::TypeKind::foreign, foreign<ir::TypeKind::date_time>},
    TypeClassRow{"sqlalchemy.dialects.mssql.SMALLDATETIME(timezone=None)", "sqlalchemy.sql.sqltypes.DateTime", ir::TypeKind::foreign, foreign<ir::TypeKind::date_time>},
    TypeClassRow{"sqlalchemy.dialects.mssql.MONEY()", kTypeEngine, ir::TypeKind::pg_money, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mssql.JSON(none_as_null=None)", "sqlalchemy.sql.sqltypes.JSON", ir::TypeKind::json, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mssql.TIME(precision=None, *, timezone=None, **kw)", "sqlalchemy.sql.sqltypes.TIME", ir::TypeKind::pg_time, read_precision},
    TypeClassRow{"sqlalchemy.dialects.oracle.NUMBER(precision=None, scale=None, asdecimal=None)", "sqlalchemy.sql.sqltypes.Numeric", ir::TypeKind::foreign, foreign<ir::TypeKind::numeric>},
    TypeClassRow{"sqlalchemy.dialects.oracle.BINARY_DOUBLE(precision=None, asdecimal=None, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Float", ir::TypeKind::foreign, foreign<ir::TypeKind::floating>},
    TypeClassRow{"sqlalchemy.dialects.oracle.BINARY_FLOAT(precision=None, asdecimal=None, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.Float", ir::TypeKind::foreign, foreign<ir::TypeKind::floating>},
    TypeClassRow{"sqlalchemy.dialects.oracle.VARCHAR2(length=None, collation=None)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::foreign, foreign<ir::TypeKind::string>},
    TypeClassRow{"sqlalchemy.dialects.oracle.LONG(length=None, collation=None)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::foreign, foreign<ir::TypeKind::text>},
    TypeClassRow{"sqlalchemy.dialects.oracle.RAW(length=None)", "sqlalchemy.sql.sqltypes._Binary", ir::TypeKind::foreign, foreign<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.oracle.BFILE(length=None)", "sqlalchemy.sql.sqltypes.LargeBinary", ir::TypeKind::foreign, foreign<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.oracle.ROWID()", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::foreign, foreign<ir::TypeKind::string>},
    TypeClassRow{"sqlalchemy.dialects.oracle.INTERVAL(day_precision=None, second_precision=None)", "sqlalchemy.sql.sqltypes.Interval", ir::TypeKind::foreign, foreign<ir::TypeKind::interval>},
    TypeClassRow{"sqlalchemy.dialects.oracle.VECTOR(dim=None, storage_format=None, storage_type=None)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::foreign, foreign<ir::TypeKind::string>},
    TypeClassRow{"sqlalchemy.dialects.oracle.NVARCHAR2(length=None, collation=None)", "sqlalchemy.sql.sqltypes.Unicode", ir::TypeKind::NVARCHAR, read_text},
    TypeClassRow{"sqlalchemy.dialects.oracle.NCLOB(length=None, collation=None)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::NCLOB, nullptr},
    TypeClassRow{"sqlalchemy.dialects.oracle.DATE(timezone=None)", "sqlalchemy.sql.sqltypes.Date", ir::TypeKind::DATE, nullptr},
    TypeClassRow{"sqlalchemy.dialects.oracle.TIMESTAMP(timezone=None, local_timezone=None)", "sqlalchemy.sql.sqltypes.TIMESTAMP", ir::TypeKind::TIMESTAMP, read_zone},
    TypeClassRow{"sqlalchemy.dialects.oracle.FLOAT(binary_precision=None, asdecimal=None, decimal_return_scale=None)", "sqlalchemy.sql.sqltypes.FLOAT", ir::TypeKind::FLOAT, nullptr},
};
// clang-format on

}  // namespace

std::span<const TypeClassRow> foreign_type_classes() {
  return kForeignClasses;
}

}  // namespace sqlgen::alembic

#include <array>

#include "frontend/alembic/types/classes/type_classes.hpp"
#include "frontend/alembic/types/type_arguments.hpp"

// Types of MySQL, SQL Server and Oracle: revisions for several databases name them, mostly as variants. One
// whose name SQLAlchemy's compilers for PostgreSQL and SQLite know is that type (mysql.INTEGER,
// mysql.VARCHAR); the others are kept with their names.

namespace sqlgen::alembic {

namespace {

using python::BoundArguments;
using python::Interpreter;

std::optional<std::int64_t> argument(Interpreter& in, const BoundArguments& call, std::size_t place,
                                     std::string_view name) {
  for (const python::KeywordArgument& keyword : call.keywords()) {
    if (keyword.name == name) {
      return type_number(in, keyword.value, keyword.span, name);
    }
  }
  return place < call.rest().size() ? type_number(in, call.rest()[place].value, call.rest()[place].span, name)
                                    : std::nullopt;
}

void read_numbers(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.precision = argument(in, call, 0, "precision");
  type.scale = argument(in, call, 1, "scale");
}

void read_precision(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.precision = argument(in, call, 0, "precision");
}

void read_text(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.length = argument(in, call, 0, "length");
  for (const python::KeywordArgument& keyword : call.keywords()) {
    if (keyword.name == "collation") {
      type.collation = type_text(in, keyword.value, keyword.span, "collation");
    }
  }
}

void read_zone(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  for (const python::KeywordArgument& keyword : call.keywords()) {
    type.timezone = type.timezone || (keyword.name == "timezone" && in.truth(keyword.value, keyword.span));
  }
  type.timezone = type.timezone ||
                  (!call.rest().empty() && in.truth(call.rest().front().value, call.rest().front().span));
}

// A type that no other database has; its values are like those of `item`.
template <ir::TypeKind item>
void foreign(Interpreter& /*in*/, const BoundArguments& /*call*/, ir::Type& type) {
  type.item = ir::make_type(item);
}

// clang-format off
constexpr std::array kForeignClasses{
    TypeClassRow{"sqlalchemy.dialects.mysql.INTEGER(*args, **kw)", "sqlalchemy.sql.sqltypes.Integer", ir::TypeKind::INTEGER, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.BIGINT(*args, **kw)", "sqlalchemy.sql.sqltypes.BigInteger", ir::TypeKind::BIGINT, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.SMALLINT(*args, **kw)", "sqlalchemy.sql.sqltypes.SmallInteger", ir::TypeKind::SMALLINT, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.DECIMAL(*args, **kw)", "sqlalchemy.sql.sqltypes.Numeric", ir::TypeKind::DECIMAL, read_numbers},
    TypeClassRow{"sqlalchemy.dialects.mysql.NUMERIC(*args, **kw)", "sqlalchemy.sql.sqltypes.Numeric", ir::TypeKind::NUMERIC, read_numbers},
    TypeClassRow{"sqlalchemy.dialects.mysql.FLOAT(*args, **kw)", "sqlalchemy.sql.sqltypes.Float", ir::TypeKind::FLOAT, read_numbers},
    TypeClassRow{"sqlalchemy.dialects.mysql.DOUBLE(*args, **kw)", "sqlalchemy.sql.sqltypes.Double", ir::TypeKind::DOUBLE, read_numbers},
    TypeClassRow{"sqlalchemy.dialects.mysql.REAL(*args, **kw)", "sqlalchemy.sql.sqltypes.Float", ir::TypeKind::REAL, read_numbers},
    TypeClassRow{"sqlalchemy.dialects.mysql.VARCHAR(*args, **kw)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::VARCHAR, read_text},
    TypeClassRow{"sqlalchemy.dialects.mysql.CHAR(*args, **kw)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::CHAR, read_text},
    TypeClassRow{"sqlalchemy.dialects.mysql.TEXT(*args, **kw)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::TEXT, read_text},
    TypeClassRow{"sqlalchemy.dialects.mysql.NVARCHAR(*args, **kw)", "sqlalchemy.sql.sqltypes.Unicode", ir::TypeKind::NVARCHAR, read_text},
    TypeClassRow{"sqlalchemy.dialects.mysql.NCHAR(*args, **kw)", "sqlalchemy.sql.sqltypes.Unicode", ir::TypeKind::NCHAR, read_text},
    TypeClassRow{"sqlalchemy.dialects.mysql.DATETIME(*args, **kw)", "sqlalchemy.sql.sqltypes.DateTime", ir::TypeKind::DATETIME, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.TIMESTAMP(*args, **kw)", "sqlalchemy.sql.sqltypes.DateTime", ir::TypeKind::TIMESTAMP, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.TIME(*args, **kw)", "sqlalchemy.sql.sqltypes.Time", ir::TypeKind::TIME, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.JSON(*args, **kw)", "sqlalchemy.sql.sqltypes.JSON", ir::TypeKind::json, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.TINYINT(*args, **kw)", "sqlalchemy.sql.sqltypes.Integer", ir::TypeKind::foreign, foreign<ir::TypeKind::integer>},
    TypeClassRow{"sqlalchemy.dialects.mysql.MEDIUMINT(*args, **kw)", "sqlalchemy.sql.sqltypes.Integer", ir::TypeKind::foreign, foreign<ir::TypeKind::integer>},
    TypeClassRow{"sqlalchemy.dialects.mysql.YEAR(*args, **kw)", "sqlalchemy.sql.sqltypes.Integer", ir::TypeKind::foreign, foreign<ir::TypeKind::integer>},
    TypeClassRow{"sqlalchemy.dialects.mysql.BIT(*args, **kw)", "sqlalchemy.sql.sqltypes.Integer", ir::TypeKind::foreign, foreign<ir::TypeKind::integer>},
    TypeClassRow{"sqlalchemy.dialects.mysql.LONGTEXT(*args, **kw)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::foreign, foreign<ir::TypeKind::text>},
    TypeClassRow{"sqlalchemy.dialects.mysql.MEDIUMTEXT(*args, **kw)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::foreign, foreign<ir::TypeKind::text>},
    TypeClassRow{"sqlalchemy.dialects.mysql.TINYTEXT(*args, **kw)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::foreign, foreign<ir::TypeKind::text>},
    TypeClassRow{"sqlalchemy.dialects.mysql.LONGBLOB(*args, **kw)", "sqlalchemy.sql.sqltypes._Binary", ir::TypeKind::foreign, foreign<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mysql.MEDIUMBLOB(*args, **kw)", "sqlalchemy.sql.sqltypes._Binary", ir::TypeKind::foreign, foreign<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mysql.TINYBLOB(*args, **kw)", "sqlalchemy.sql.sqltypes._Binary", ir::TypeKind::foreign, foreign<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mysql.ENUM(*args, **kw)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::foreign, foreign<ir::TypeKind::string>},
    TypeClassRow{"sqlalchemy.dialects.mysql.SET(*args, **kw)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::foreign, foreign<ir::TypeKind::string>},
    TypeClassRow{"sqlalchemy.dialects.mysql.INET4(*args, **kw)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::foreign, foreign<ir::TypeKind::string>},
    TypeClassRow{"sqlalchemy.dialects.mysql.INET6(*args, **kw)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::foreign, foreign<ir::TypeKind::string>},
    TypeClassRow{"sqlalchemy.dialects.mssql.NTEXT(*args, **kw)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::foreign, foreign<ir::TypeKind::text>},
    TypeClassRow{"sqlalchemy.dialects.mssql.XML(*args, **kw)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::foreign, foreign<ir::TypeKind::text>},
    TypeClassRow{"sqlalchemy.dialects.mssql.TINYINT(*args, **kw)", "sqlalchemy.sql.sqltypes.Integer", ir::TypeKind::foreign, foreign<ir::TypeKind::integer>},
    TypeClassRow{"sqlalchemy.dialects.mssql.BIT(*args, **kw)", "sqlalchemy.sql.sqltypes.Boolean", ir::TypeKind::foreign, foreign<ir::TypeKind::boolean>},
    TypeClassRow{"sqlalchemy.dialects.mssql.IMAGE(*args, **kw)", "sqlalchemy.sql.sqltypes.LargeBinary", ir::TypeKind::foreign, foreign<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mssql.ROWVERSION(*args, **kw)", "sqlalchemy.sql.sqltypes._Binary", ir::TypeKind::foreign, foreign<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mssql.TIMESTAMP(*args, **kw)", "sqlalchemy.sql.sqltypes._Binary", ir::TypeKind::foreign, foreign<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mssql.SMALLMONEY(*args, **kw)", "sqlalchemy.sql.sqltypes.Numeric", ir::TypeKind::foreign, foreign<ir::TypeKind::numeric>},
    TypeClassRow{"sqlalchemy.dialects.mssql.UNIQUEIDENTIFIER(*args, **kw)", "sqlalchemy.sql.sqltypes.Uuid", ir::TypeKind::foreign, foreign<ir::TypeKind::uuid>},
    TypeClassRow{"sqlalchemy.dialects.mssql.SQL_VARIANT(*args, **kw)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::foreign, foreign<ir::TypeKind::string>},
    TypeClassRow{"sqlalchemy.dialects.mssql.DATETIME2(*args, **kw)", "sqlalchemy.sql.sqltypes.DateTime", ir::TypeKind::foreign, foreign<ir::TypeKind::date_time>},
    TypeClassRow{"sqlalchemy.dialects.mssql.DATETIMEOFFSET(*args, **kw)", "sqlalchemy.sql.sqltypes.DateTime", ir::TypeKind::foreign, foreign<ir::TypeKind::date_time>},
    TypeClassRow{"sqlalchemy.dialects.mssql.SMALLDATETIME(*args, **kw)", "sqlalchemy.sql.sqltypes.DateTime", ir::TypeKind::foreign, foreign<ir::TypeKind::date_time>},
    TypeClassRow{"sqlalchemy.dialects.mssql.MONEY(*args, **kw)", kTypeEngine, ir::TypeKind::pg_money, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mssql.JSON(*args, **kw)", "sqlalchemy.sql.sqltypes.JSON", ir::TypeKind::json, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mssql.TIME(*args, **kw)", "sqlalchemy.sql.sqltypes.TIME", ir::TypeKind::pg_time, read_precision},
    TypeClassRow{"sqlalchemy.dialects.oracle.NUMBER(*args, **kw)", "sqlalchemy.sql.sqltypes.Numeric", ir::TypeKind::foreign, foreign<ir::TypeKind::numeric>},
    TypeClassRow{"sqlalchemy.dialects.oracle.BINARY_DOUBLE(*args, **kw)", "sqlalchemy.sql.sqltypes.Float", ir::TypeKind::foreign, foreign<ir::TypeKind::floating>},
    TypeClassRow{"sqlalchemy.dialects.oracle.BINARY_FLOAT(*args, **kw)", "sqlalchemy.sql.sqltypes.Float", ir::TypeKind::foreign, foreign<ir::TypeKind::floating>},
    TypeClassRow{"sqlalchemy.dialects.oracle.VARCHAR2(*args, **kw)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::foreign, foreign<ir::TypeKind::string>},
    TypeClassRow{"sqlalchemy.dialects.oracle.LONG(*args, **kw)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::foreign, foreign<ir::TypeKind::text>},
    TypeClassRow{"sqlalchemy.dialects.oracle.RAW(*args, **kw)", "sqlalchemy.sql.sqltypes._Binary", ir::TypeKind::foreign, foreign<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.oracle.BFILE(*args, **kw)", "sqlalchemy.sql.sqltypes.LargeBinary", ir::TypeKind::foreign, foreign<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.oracle.ROWID(*args, **kw)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::foreign, foreign<ir::TypeKind::string>},
    TypeClassRow{"sqlalchemy.dialects.oracle.INTERVAL(*args, **kw)", "sqlalchemy.sql.sqltypes.Interval", ir::TypeKind::foreign, foreign<ir::TypeKind::interval>},
    TypeClassRow{"sqlalchemy.dialects.oracle.VECTOR(*args, **kw)", "sqlalchemy.sql.sqltypes.String", ir::TypeKind::foreign, foreign<ir::TypeKind::string>},
    TypeClassRow{"sqlalchemy.dialects.oracle.NVARCHAR2(*args, **kw)", "sqlalchemy.sql.sqltypes.Unicode", ir::TypeKind::NVARCHAR, read_text},
    TypeClassRow{"sqlalchemy.dialects.oracle.NCLOB(*args, **kw)", "sqlalchemy.sql.sqltypes.Text", ir::TypeKind::NCLOB, nullptr},
    TypeClassRow{"sqlalchemy.dialects.oracle.DATE(*args, **kw)", "sqlalchemy.sql.sqltypes.Date", ir::TypeKind::DATE, nullptr},
    TypeClassRow{"sqlalchemy.dialects.oracle.TIMESTAMP(*args, **kw)", "sqlalchemy.sql.sqltypes.TIMESTAMP", ir::TypeKind::TIMESTAMP, read_zone},
    TypeClassRow{"sqlalchemy.dialects.oracle.FLOAT(*args, **kw)", "sqlalchemy.sql.sqltypes.FLOAT", ir::TypeKind::FLOAT, nullptr},
};
// clang-format on

}  // namespace

std::span<const TypeClassRow> foreign_type_classes() {
  return kForeignClasses;
}

}  // namespace sqlgen::alembic

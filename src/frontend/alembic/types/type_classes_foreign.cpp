#include <array>

#include "frontend/alembic/types/type_arguments.hpp"
#include "frontend/alembic/types/type_classes.hpp"

// Types of MySQL, SQL Server and Oracle: revisions for several databases name them, mostly as variants. One
// whose name SQLAlchemy's compilers for PostgreSQL and SQLite know is that type (mysql.INTEGER,
// mysql.VARCHAR); the others are kept with their names.

namespace sqlgen::alembic {

namespace {

using Kind = ir::TypeKind;
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
template <Kind item>
void foreign(Interpreter& /*in*/, const BoundArguments& /*call*/, ir::Type& type) {
  type.item = ir::make_type(item);
}

// clang-format off
constexpr std::array kRows{
    TypeClassRow{"sqlalchemy.dialects.mysql.INTEGER(*args, **kw)", "sqlalchemy.sql.sqltypes.Integer", Kind::INTEGER, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.BIGINT(*args, **kw)", "sqlalchemy.sql.sqltypes.BigInteger", Kind::BIGINT, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.SMALLINT(*args, **kw)", "sqlalchemy.sql.sqltypes.SmallInteger", Kind::SMALLINT, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.DECIMAL(*args, **kw)", "sqlalchemy.sql.sqltypes.Numeric", Kind::DECIMAL, read_numbers},
    TypeClassRow{"sqlalchemy.dialects.mysql.NUMERIC(*args, **kw)", "sqlalchemy.sql.sqltypes.Numeric", Kind::NUMERIC, read_numbers},
    TypeClassRow{"sqlalchemy.dialects.mysql.FLOAT(*args, **kw)", "sqlalchemy.sql.sqltypes.Float", Kind::FLOAT, read_numbers},
    TypeClassRow{"sqlalchemy.dialects.mysql.DOUBLE(*args, **kw)", "sqlalchemy.sql.sqltypes.Double", Kind::DOUBLE, read_numbers},
    TypeClassRow{"sqlalchemy.dialects.mysql.REAL(*args, **kw)", "sqlalchemy.sql.sqltypes.Float", Kind::REAL, read_numbers},
    TypeClassRow{"sqlalchemy.dialects.mysql.VARCHAR(*args, **kw)", "sqlalchemy.sql.sqltypes.String", Kind::VARCHAR, read_text},
    TypeClassRow{"sqlalchemy.dialects.mysql.CHAR(*args, **kw)", "sqlalchemy.sql.sqltypes.String", Kind::CHAR, read_text},
    TypeClassRow{"sqlalchemy.dialects.mysql.TEXT(*args, **kw)", "sqlalchemy.sql.sqltypes.Text", Kind::TEXT, read_text},
    TypeClassRow{"sqlalchemy.dialects.mysql.NVARCHAR(*args, **kw)", "sqlalchemy.sql.sqltypes.Unicode", Kind::NVARCHAR, read_text},
    TypeClassRow{"sqlalchemy.dialects.mysql.NCHAR(*args, **kw)", "sqlalchemy.sql.sqltypes.Unicode", Kind::NCHAR, read_text},
    TypeClassRow{"sqlalchemy.dialects.mysql.DATETIME(*args, **kw)", "sqlalchemy.sql.sqltypes.DateTime", Kind::DATETIME, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.TIMESTAMP(*args, **kw)", "sqlalchemy.sql.sqltypes.DateTime", Kind::TIMESTAMP, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.TIME(*args, **kw)", "sqlalchemy.sql.sqltypes.Time", Kind::TIME, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.JSON(*args, **kw)", "sqlalchemy.sql.sqltypes.JSON", Kind::json, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mysql.TINYINT(*args, **kw)", "sqlalchemy.sql.sqltypes.Integer", Kind::foreign, foreign<Kind::integer>},
    TypeClassRow{"sqlalchemy.dialects.mysql.MEDIUMINT(*args, **kw)", "sqlalchemy.sql.sqltypes.Integer", Kind::foreign, foreign<Kind::integer>},
    TypeClassRow{"sqlalchemy.dialects.mysql.YEAR(*args, **kw)", "sqlalchemy.sql.sqltypes.Integer", Kind::foreign, foreign<Kind::integer>},
    TypeClassRow{"sqlalchemy.dialects.mysql.BIT(*args, **kw)", "sqlalchemy.sql.sqltypes.Integer", Kind::foreign, foreign<Kind::integer>},
    TypeClassRow{"sqlalchemy.dialects.mysql.LONGTEXT(*args, **kw)", "sqlalchemy.sql.sqltypes.Text", Kind::foreign, foreign<Kind::text>},
    TypeClassRow{"sqlalchemy.dialects.mysql.MEDIUMTEXT(*args, **kw)", "sqlalchemy.sql.sqltypes.Text", Kind::foreign, foreign<Kind::text>},
    TypeClassRow{"sqlalchemy.dialects.mysql.TINYTEXT(*args, **kw)", "sqlalchemy.sql.sqltypes.Text", Kind::foreign, foreign<Kind::text>},
    TypeClassRow{"sqlalchemy.dialects.mysql.LONGBLOB(*args, **kw)", "sqlalchemy.sql.sqltypes._Binary", Kind::foreign, foreign<Kind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mysql.MEDIUMBLOB(*args, **kw)", "sqlalchemy.sql.sqltypes._Binary", Kind::foreign, foreign<Kind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mysql.TINYBLOB(*args, **kw)", "sqlalchemy.sql.sqltypes._Binary", Kind::foreign, foreign<Kind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mysql.ENUM(*args, **kw)", "sqlalchemy.sql.sqltypes.String", Kind::foreign, foreign<Kind::string>},
    TypeClassRow{"sqlalchemy.dialects.mysql.SET(*args, **kw)", "sqlalchemy.sql.sqltypes.String", Kind::foreign, foreign<Kind::string>},
    TypeClassRow{"sqlalchemy.dialects.mysql.INET4(*args, **kw)", "sqlalchemy.sql.sqltypes.String", Kind::foreign, foreign<Kind::string>},
    TypeClassRow{"sqlalchemy.dialects.mysql.INET6(*args, **kw)", "sqlalchemy.sql.sqltypes.String", Kind::foreign, foreign<Kind::string>},
    TypeClassRow{"sqlalchemy.dialects.mssql.NTEXT(*args, **kw)", "sqlalchemy.sql.sqltypes.Text", Kind::foreign, foreign<Kind::text>},
    TypeClassRow{"sqlalchemy.dialects.mssql.XML(*args, **kw)", "sqlalchemy.sql.sqltypes.Text", Kind::foreign, foreign<Kind::text>},
    TypeClassRow{"sqlalchemy.dialects.mssql.TINYINT(*args, **kw)", "sqlalchemy.sql.sqltypes.Integer", Kind::foreign, foreign<Kind::integer>},
    TypeClassRow{"sqlalchemy.dialects.mssql.BIT(*args, **kw)", "sqlalchemy.sql.sqltypes.Boolean", Kind::foreign, foreign<Kind::boolean>},
    TypeClassRow{"sqlalchemy.dialects.mssql.IMAGE(*args, **kw)", "sqlalchemy.sql.sqltypes.LargeBinary", Kind::foreign, foreign<Kind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mssql.ROWVERSION(*args, **kw)", "sqlalchemy.sql.sqltypes._Binary", Kind::foreign, foreign<Kind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mssql.TIMESTAMP(*args, **kw)", "sqlalchemy.sql.sqltypes._Binary", Kind::foreign, foreign<Kind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.mssql.SMALLMONEY(*args, **kw)", "sqlalchemy.sql.sqltypes.Numeric", Kind::foreign, foreign<Kind::numeric>},
    TypeClassRow{"sqlalchemy.dialects.mssql.UNIQUEIDENTIFIER(*args, **kw)", "sqlalchemy.sql.sqltypes.Uuid", Kind::foreign, foreign<Kind::uuid>},
    TypeClassRow{"sqlalchemy.dialects.mssql.SQL_VARIANT(*args, **kw)", "sqlalchemy.sql.sqltypes.String", Kind::foreign, foreign<Kind::string>},
    TypeClassRow{"sqlalchemy.dialects.mssql.DATETIME2(*args, **kw)", "sqlalchemy.sql.sqltypes.DateTime", Kind::foreign, foreign<Kind::date_time>},
    TypeClassRow{"sqlalchemy.dialects.mssql.DATETIMEOFFSET(*args, **kw)", "sqlalchemy.sql.sqltypes.DateTime", Kind::foreign, foreign<Kind::date_time>},
    TypeClassRow{"sqlalchemy.dialects.mssql.SMALLDATETIME(*args, **kw)", "sqlalchemy.sql.sqltypes.DateTime", Kind::foreign, foreign<Kind::date_time>},
    TypeClassRow{"sqlalchemy.dialects.mssql.MONEY(*args, **kw)", kTypeEngine, Kind::pg_money, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mssql.JSON(*args, **kw)", "sqlalchemy.sql.sqltypes.JSON", Kind::json, nullptr},
    TypeClassRow{"sqlalchemy.dialects.mssql.TIME(*args, **kw)", "sqlalchemy.sql.sqltypes.TIME", Kind::pg_time, read_precision},
    TypeClassRow{"sqlalchemy.dialects.oracle.NUMBER(*args, **kw)", "sqlalchemy.sql.sqltypes.Numeric", Kind::foreign, foreign<Kind::numeric>},
    TypeClassRow{"sqlalchemy.dialects.oracle.BINARY_DOUBLE(*args, **kw)", "sqlalchemy.sql.sqltypes.Float", Kind::foreign, foreign<Kind::floating>},
    TypeClassRow{"sqlalchemy.dialects.oracle.BINARY_FLOAT(*args, **kw)", "sqlalchemy.sql.sqltypes.Float", Kind::foreign, foreign<Kind::floating>},
    TypeClassRow{"sqlalchemy.dialects.oracle.VARCHAR2(*args, **kw)", "sqlalchemy.sql.sqltypes.String", Kind::foreign, foreign<Kind::string>},
    TypeClassRow{"sqlalchemy.dialects.oracle.LONG(*args, **kw)", "sqlalchemy.sql.sqltypes.Text", Kind::foreign, foreign<Kind::text>},
    TypeClassRow{"sqlalchemy.dialects.oracle.RAW(*args, **kw)", "sqlalchemy.sql.sqltypes._Binary", Kind::foreign, foreign<Kind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.oracle.BFILE(*args, **kw)", "sqlalchemy.sql.sqltypes.LargeBinary", Kind::foreign, foreign<Kind::large_binary>},
    TypeClassRow{"sqlalchemy.dialects.oracle.ROWID(*args, **kw)", "sqlalchemy.sql.sqltypes.String", Kind::foreign, foreign<Kind::string>},
    TypeClassRow{"sqlalchemy.dialects.oracle.INTERVAL(*args, **kw)", "sqlalchemy.sql.sqltypes.Interval", Kind::foreign, foreign<Kind::interval>},
    TypeClassRow{"sqlalchemy.dialects.oracle.VECTOR(*args, **kw)", "sqlalchemy.sql.sqltypes.String", Kind::foreign, foreign<Kind::string>},
    TypeClassRow{"sqlalchemy.dialects.oracle.NVARCHAR2(*args, **kw)", "sqlalchemy.sql.sqltypes.Unicode", Kind::NVARCHAR, read_text},
    TypeClassRow{"sqlalchemy.dialects.oracle.NCLOB(*args, **kw)", "sqlalchemy.sql.sqltypes.Text", Kind::NCLOB, nullptr},
    TypeClassRow{"sqlalchemy.dialects.oracle.DATE(*args, **kw)", "sqlalchemy.sql.sqltypes.Date", Kind::DATE, nullptr},
    TypeClassRow{"sqlalchemy.dialects.oracle.TIMESTAMP(*args, **kw)", "sqlalchemy.sql.sqltypes.TIMESTAMP", Kind::TIMESTAMP, read_zone},
    TypeClassRow{"sqlalchemy.dialects.oracle.FLOAT(*args, **kw)", "sqlalchemy.sql.sqltypes.FLOAT", Kind::FLOAT, nullptr},
};
// clang-format on

}  // namespace

std::span<const TypeClassRow> foreign_type_classes() {
  return kRows;
}

}  // namespace sqlgen::alembic

#include <array>

#include "frontend/alembic/types/classes/type_classes.hpp"
#include "frontend/alembic/types/type_arguments.hpp"

namespace sqlgen::alembic {

namespace {

// The stored form without microseconds, or the one given; the dialect has the usual one.
void read_storage(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type) {
  if (type_flag(in, call, "truncate_microseconds", false)) {
    type.storage_format = type.kind == ir::TypeKind::sqlite_time
                              ? "%(hour)02d:%(minute)02d:%(second)02d"
                              : "%(year)04d-%(month)02d-%(day)02d %(hour)02d:%(minute)02d:%(second)02d";
  }
  if (!call.absent("storage_format")) {
    type.storage_format =
        type_text(in, call.value("storage_format"), call.span("storage_format"), "storage_format");
  }
  type.timezone = type_flag(in, call, "timezone", false);
}

// sqlalchemy/dialects/sqlite/base.py and json.py.
// clang-format off
constexpr std::array kSqliteClasses{
    TypeClassRow{"sqlalchemy.dialects.sqlite.base.DATETIME(storage_format=None, regexp=None, *, truncate_microseconds=False, timezone=False)", "sqlalchemy.sql.sqltypes.DateTime", ir::TypeKind::sqlite_datetime, read_storage},
    TypeClassRow{"sqlalchemy.dialects.sqlite.base.DATE(storage_format=None, regexp=None)", "sqlalchemy.sql.sqltypes.Date", ir::TypeKind::sqlite_date, read_storage},
    TypeClassRow{"sqlalchemy.dialects.sqlite.base.TIME(storage_format=None, regexp=None, *, truncate_microseconds=False, timezone=False)", "sqlalchemy.sql.sqltypes.Time", ir::TypeKind::sqlite_time, read_storage},
    TypeClassRow{"sqlalchemy.dialects.sqlite.json.JSON(none_as_null=False)", "sqlalchemy.sql.sqltypes.JSON", ir::TypeKind::sqlite_json, read_json},
};
// clang-format on

}  // namespace

std::span<const TypeClassRow> sqlite_type_classes() {
  return kSqliteClasses;
}

}  // namespace sqlgen::alembic

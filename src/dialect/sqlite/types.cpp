#include "dialect/sqlite/types.hpp"

#include "dialect/sqlite/storage_format.hpp"

namespace sqlgen::dialect {

std::string SqliteTypeCompiler::render_implementation(const ir::Type& type) const {
  switch (type.kind) {
    case ir::TypeKind::sqlite_datetime:
    case ir::TypeKind::sqlite_date:
    case ir::TypeKind::sqlite_time:
      return stores_text(type) ? spelling(type) : spelling(type) + "_CHAR";
    default:
      return TypeCompiler::render_implementation(type);
  }
}

}  // namespace sqlgen::dialect

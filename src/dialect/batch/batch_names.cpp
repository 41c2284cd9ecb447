#include "dialect/batch/batch_names.hpp"

#include <fmt/format.h>

#include "support/text.hpp"

namespace sqlgen::dialect {

std::string temporary_name(const std::string& table) {
  return std::string(utf8_prefix("_alembic_tmp_" + table, 50));
}

CompileError nothing_to_copy(const ir::TableName& table, Span span) {
  return {"batch-operation", fmt::format("nothing of table '{}' is left to be copied", table.name.text), span,
          "drop the table and create it anew"};
}

}  // namespace sqlgen::dialect

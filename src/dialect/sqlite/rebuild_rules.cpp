#include <algorithm>

#include "catalog/table_parts.hpp"
#include "dialect/ddl/compiler/ddl_types.hpp"
#include "dialect/expressions/expression_compiler.hpp"
#include "dialect/sqlite/ddl/ddl_renderer.hpp"
#include "support/overloaded.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

// What SQLite can't do to an existing table (https://www.sqlite.org/lang_altertable.html).

namespace sqlgen::dialect {

namespace {

bool is_string(std::string_view sql) {
  return sql.size() > 1 && sql.front() == '\'' && sql.find('\'', 1) == sql.size() - 1;
}
bool is_number(std::string_view sql) {
  sql.remove_prefix(!sql.empty() && (sql.front() == '-' || sql.front() == '+') ? 1 : 0);
  return !sql.empty() && is_ascii_digit(sql.front()) &&
         sql.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// Whether a default may stand in ADD COLUMN: literals may, CURRENT_TIMESTAMP and what is in parentheses not.
bool is_constant(const Dialect& dialect, const ir::ServerDefault& value) {
  const auto* expression = std::get_if<ir::ExpressionPtr>(&value);
  if (expression == nullptr) {
    return !ir::has_default(value) || std::holds_alternative<std::string>(value);
  }
  const std::string sql = dialect.expressions().compile_in_ddl(**expression);
  const std::string word = to_lower(sql);
  return is_string(sql) || is_number(sql) || word == "null" || word == "true" || word == "false";
}

/// ADD COLUMN: no key, no constraint of its own, no default but a constant, and one where NULL is refused.
bool adds_in_place(const Dialect& dialect, const ir::AddColumn& operation) {
  const ir::Column& column = *operation.column;
  const auto* computed = std::get_if<ir::Computed>(&column.server_default);
  const bool virtual_column = computed != nullptr && !computed->persisted.value_or(false);
  const bool has_check = column.type && type_check(dialect, column.name, *column.type);
  return !column.primary_key && !column.unique.value_or(false) && column.checks.empty() &&
         column.foreign_keys.empty() && !has_check &&
         (virtual_column || is_constant(dialect, column.server_default)) &&
         (column.nullable || ir::has_default(column.server_default));
}

/// DROP COLUMN: nothing else may name it.
bool drops_in_place(const ir::Table& table, const std::string& name) {
  const auto names_it = [&](const auto& part) { return catalog::names_column(part, name); };
  return std::none_of(table.constraints.begin(), table.constraints.end(), names_it) &&
         std::none_of(table.indexes.begin(), table.indexes.end(), names_it) &&
         std::none_of(table.columns.begin(), table.columns.end(), [&](const ir::ColumnPtr& column) {
           const auto* computed = std::get_if<ir::Computed>(&column->server_default);
           return computed != nullptr &&
                  (column->name.text == name || catalog::names_column(computed->expression, name));
         });
}

/// A column can get another name, and nothing else.
bool renames_only(const ir::AlterColumn& operation) {
  return !operation.nullable && !operation.server_default && !operation.type && !operation.autoincrement;
}

}  // namespace

bool SqliteOperationRenderer::needs_rebuild(const ir::Operation& operation, const ir::Table* table) const {
  return std::visit(
      Overloaded{
          [&](const ir::AddColumn& o) { return !adds_in_place(dialect(), o); },
          [&](const ir::DropColumn& o) { return table != nullptr && !drops_in_place(*table, o.column.text); },
          [](const ir::AlterColumn& o) { return !renames_only(o); },
          [](const ir::AddConstraint&) { return true; },
          [](const ir::DropConstraint&) { return true; },
          [](const ir::CreateIndex&) { return false; },
          [](const ir::DropIndex&) { return false; },
          [](const ir::CreateTableComment&) { return false; },
          [](const ir::DropTableComment&) { return false; },
          [](const ir::CreateTable&) { return false; },
          [](const ir::DropTable&) { return false; },
          [](const ir::RenameTable&) { return false; },
          [](const ir::Execute&) { return false; },
          [](const ir::ExecuteText&) { return false; },
          [](const ir::BulkInsert&) { return false; },
          [](const ir::CreateType&) { return false; },
          [](const ir::DropType&) { return false; },
          [](const ir::CreateSequence&) { return false; },
          [](const ir::DropSequence&) { return false; },
          [](const ir::CreateSchema&) { return false; },
          [](const ir::DropSchema&) { return false; },
          [](const ir::AutocommitBegin&) { return false; },
          [](const ir::AutocommitEnd&) { return false; },
          [](const std::shared_ptr<ir::BatchAlterTable>&) { return false; },
      },
      operation);
}

}  // namespace sqlgen::dialect

#include "dialect/ddl/ddl_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "dialect/ddl/compiler/ddl_types.hpp"
#include "sqlalchemy/expressions/types.hpp"

namespace sqlgen::dialect {

namespace {

[[noreturn]] void bad_autoincrement(const DdlColumn& column, std::string message) {
  throw CompileError("autoincrement", std::move(message), column.definition.span);
}

/// PrimaryKeyConstraint._autoincrement_column, _validate_autoinc.
bool may_autoincrement(const DdlColumn& column, bool asked_for) {
  const ir::Column& definition = column.definition;
  const ir::TypeFamily family = ir::is_null_type(definition.type)
                                    ? ir::TypeFamily::null
                                    : ir::type_family(undecorated(*definition.type).kind);
  if (family != ir::TypeFamily::integer && family != ir::TypeFamily::numeric &&
      family != ir::TypeFamily::floating) {
    if (asked_for) {
      bad_autoincrement(column,
                        fmt::format("the type of column '{}' is not compatible with autoincrement=True",
                                    definition.name.text));
    }
    return false;
  }
  if (asked_for) {
    return true;
  }
  const bool server_side = ir::has_default(definition.server_default) &&
                           !std::holds_alternative<ir::Identity>(definition.server_default);
  return !definition.has_python_default && !server_side &&
         (column.foreign_keys == 0 || definition.autoincrement == ir::Autoincrement::ignore_fk);
}

}  // namespace

std::size_t DdlTable::position_of(std::string_view key) const {
  constexpr std::size_t kFew = 32;
  if (columns.size() <= kFew) {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const DdlColumn& column) { return column.definition.key == key; });
    return static_cast<std::size_t>(found - columns.begin());
  }
  for (; columns_placed < columns.size(); ++columns_placed) {
    positions.emplace(columns[columns_placed].definition.key, columns_placed);
  }
  const auto found = positions.find(std::string(key));
  return found != positions.end() ? found->second : columns.size();
}

const DdlColumn* autoincrement_column(const DdlTable& table) {
  if (!table.primary_key) {
    return nullptr;
  }
  const std::vector<std::size_t>& key = table.primary_key->columns;
  const DdlColumn* found = nullptr;
  for (const std::size_t position : key) {
    const DdlColumn& column = table.columns[position];
    if (column.definition.autoincrement != ir::Autoincrement::on) {
      continue;
    }
    may_autoincrement(column, true);
    if (found != nullptr) {
      bad_autoincrement(column,
                        fmt::format("only one column may be marked autoincrement=True, found both '{}' and "
                                    "'{}'",
                                    column.definition.name.text, found->definition.name.text));
    }
    found = &column;
  }
  if (found == nullptr && key.size() == 1) {
    const DdlColumn& column = table.columns[key.front()];
    if (column.definition.autoincrement != ir::Autoincrement::off && may_autoincrement(column, false)) {
      return &column;
    }
  }
  return found;
}

}  // namespace sqlgen::dialect

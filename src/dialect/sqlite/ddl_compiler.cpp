#include "dialect/sqlite/ddl_compiler.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "dialect/ddl_options.hpp"
#include "dialect/ddl_types.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

/// An expression as a default needs parentheses: anything but a word, a string or what has them already.
std::string in_parentheses_where_needed(const std::string& value) {
  const std::string_view trimmed = trim(value);
  const bool quoted = !trimmed.empty() && (trimmed[0] == '\'' || trimmed[0] == '"' || trimmed[0] == '(');
  // Python's `.*\W.*` does not look past the first line.
  const std::string_view line = std::string_view(value).substr(0, value.find('\n'));
  const bool has_symbol = std::any_of(line.begin(), line.end(), [](char c) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '_' || static_cast<unsigned char>(c) >= 0x80;
    return !word;
  });
  return !quoted && has_symbol ? fmt::format("({})", value) : value;
}

/// Whether AUTOINCREMENT goes beside this column, which is the whole primary key.
bool is_inline_key(const DdlTable& table, const DdlColumn& column) {
  return column.definition.primary_key && option_is_true(table.options, "sqlite_autoincrement") &&
         table.primary_key && table.primary_key->columns.size() == 1 && column.definition.type &&
         ir::type_family(undecorated(*column.definition.type).kind) == ir::TypeFamily::integer &&
         column.foreign_keys == 0;
}

std::string on_conflict(const std::optional<std::string>& action) {
  return action ? " ON CONFLICT " + *action : std::string();
}

}  // namespace

std::string SqliteDdlCompiler::column_specification(const DdlTable& table, const DdlColumn& column) const {
  const ir::Column& definition = column.definition;
  std::string sql = quote(definition.name) + " " + type_of(definition);
  if (const std::optional<std::string> value = column_default(definition.server_default)) {
    sql += " DEFAULT " + in_parentheses_where_needed(*value);
  }
  if (!definition.nullable) {
    sql += " NOT NULL" + on_conflict(option_text(definition.options, "sqlite_on_conflict_not_null"));
  }
  if (definition.primary_key) {
    if (definition.autoincrement == ir::Autoincrement::on &&
        (!table.primary_key || table.primary_key->columns.size() != 1)) {
      throw CompileError("autoincrement", "SQLite does not support autoincrement for composite primary keys",
                         definition.span);
    }
    if (is_inline_key(table, column)) {
      sql += " PRIMARY KEY" + on_conflict(option_text(definition.options, "sqlite_on_conflict_primary_key")) +
             " AUTOINCREMENT";
    }
  }
  if (const auto* computed = std::get_if<ir::Computed>(&definition.server_default)) {
    sql += " " + computed_column(*computed);
  }
  return sql;
}

std::string SqliteDdlCompiler::after_table(const DdlTable& table) const {
  std::vector<std::string> options;
  const auto with_rowid = table.options.find("sqlite_with_rowid");
  if (with_rowid != table.options.end() && !with_rowid->second.truthy()) {
    options.emplace_back("WITHOUT ROWID");
  }
  if (option_is_true(table.options, "sqlite_strict")) {
    options.emplace_back("STRICT");
  }
  return options.empty() ? std::string() : "\n " + join(options, ",\n ");
}

}  // namespace sqlgen::dialect

#include "dialect/sqlite/ddl/ddl_compiler.hpp"

#include <fmt/format.h>

#include "dialect/ddl/compiler/ddl_options.hpp"
#include "dialect/ddl/compiler/ddl_types.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

/// Python's `\w`, but for rare letters among symbols and signs among letters.
bool is_word_character(char32_t c) {
  if (c < 0x80) {
    return is_ascii_word(static_cast<char>(c));
  }
  if (c < 0xc0) {
    return c == 0xaa || c == 0xb2 || c == 0xb3 || c == 0xb5 || c == 0xb9 || c == 0xba ||
           (c >= 0xbc && c <= 0xbe);
  }
  const bool symbol =
      c == 0xd7 || c == 0xf7 || (c >= 0x2000 && c <= 0x206f) || (c >= 0x20a0 && c <= 0x20cf) ||
      (c >= 0x2190 && c <= 0x245f) || (c >= 0x2500 && c <= 0x2bff) || (c >= 0x3000 && c <= 0x3004) ||
      (c >= 0x3008 && c <= 0x3020) || (c >= 0xff01 && c <= 0xff0f) || (c >= 0x1f000 && c <= 0x1faff);
  return !symbol;
}

/// An expression as a default needs parentheses: anything but a word, a string or what has them already.
std::string in_parentheses_where_needed(const std::string& value) {
  const std::string_view trimmed = trim(value);
  const bool quoted = !trimmed.empty() && (trimmed[0] == '\'' || trimmed[0] == '"' || trimmed[0] == '(');
  // Python's `.*\W.*` looks at the first line and the end of it.
  const std::string_view line = std::string_view(value).substr(0, value.find('\n') + 1);
  bool has_symbol = false;
  for (std::size_t position = 0; position < (line.empty() ? value.size() : line.size());) {
    has_symbol |= !is_word_character(next_code_point(value, position));
  }
  return !quoted && has_symbol ? fmt::format("({})", value) : value;
}

std::string column_conflict_clause(const std::optional<std::string>& action) {
  return action ? " ON CONFLICT " + *action : std::string();
}

}  // namespace

bool has_autoincrement(const DdlTable& table, const DdlColumn& column) {
  return column.definition.primary_key && option_is_true(table.options, "sqlite_autoincrement") &&
         table.primary_key && table.primary_key->columns.size() == 1 && column.definition.type &&
         ir::type_family(undecorated(*column.definition.type).kind) == ir::TypeFamily::integer &&
         (column.foreign_keys == 0 || table.counts_beside_reference);
}

std::string SqliteDdlCompiler::column_specification(const DdlTable& table, const DdlColumn& column) const {
  const ir::Column& definition = column.definition;
  const std::string type = type_of(definition);  // none is a type of SQLite's
  std::string sql = quote(definition.name) + (type.empty() ? "" : " ") + type;
  if (const std::optional<std::string> value = column_default(definition.server_default)) {
    sql += " DEFAULT " + in_parentheses_where_needed(*value);
  }
  if (!definition.nullable) {
    sql +=
        " NOT NULL" + column_conflict_clause(option_text(definition.options, "sqlite_on_conflict_not_null"));
  }
  if (definition.primary_key) {
    if (definition.autoincrement == ir::Autoincrement::on &&
        (!table.primary_key || table.primary_key->columns.size() != 1)) {
      throw CompileError("autoincrement", "SQLite does not support autoincrement for composite primary keys",
                         definition.span);
    }
    if (has_autoincrement(table, column)) {
      sql += " PRIMARY KEY" +
             column_conflict_clause(option_text(definition.options, "sqlite_on_conflict_primary_key")) +
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

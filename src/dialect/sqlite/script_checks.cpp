#include "dialect/sqlite/script_checks.hpp"

#include <fmt/format.h>

#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

// Of a name that may be quoted.
std::string plain_name(std::string_view name) {
  if (name.size() > 1 && name.front() == '"' && name.back() == '"') {
    return replace_all(name.substr(1, name.size() - 2), "\"\"", "\"");
  }
  return std::string(name);
}

}  // namespace

std::string SqliteScriptChecks::statements(const ScriptCheck& check) const {
  std::string message = check.hint.empty() ? check.message : check.message + ": " + check.hint;
  for (char& c : message) {
    c = c == '\n' || c == '\r' || c == '\0' ? ' ' : c;
  }
  std::string text = fmt::format(
      "CREATE TEMP TABLE sqlgen_check (value INTEGER CONSTRAINT \"{}\" CHECK (value));\n"
      "INSERT INTO temp.sqlgen_check SELECT coalesce({}, 0);\n"
      "DROP TABLE temp.sqlgen_check;",
      replace_all(message, "\"", "\"\""), check.condition);
  return check.then.empty() ? text : text + "\n" + check.then + ";";
}

std::string SqliteScriptChecks::relation_exists(std::string_view name) const {
  return fmt::format("(SELECT count(*) > 0 FROM sqlite_master WHERE lower(name) = lower({}))",
                     check_text(plain_name(name)));
}

std::string SqliteScriptChecks::column_exists(std::string_view table, std::string_view column) const {
  return fmt::format("(SELECT count(*) > 0 FROM pragma_table_info({}) WHERE lower(name) = lower({}))",
                     check_text(plain_name(table)), check_text(column));
}

}  // namespace sqlgen::dialect

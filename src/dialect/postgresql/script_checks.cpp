#include "dialect/postgresql/script_checks.hpp"

#include <fmt/format.h>

#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

// A tag that the text does not have.
std::string check_tag(std::string_view text) {
  std::string tag = "$sqlgen$";
  for (int i = 1; text.find(tag) != std::string_view::npos; ++i) {
    tag = fmt::format("$sqlgen{}$", i);
  }
  return tag;
}

}  // namespace

// A statement of PL/pgSQL is planned when it is reached: what `when` rules out need not be there.
std::string PostgresqlScriptChecks::statements(const ScriptCheck& check) const {
  std::string body =
      fmt::format("  IF NOT coalesce({}, false) THEN\n    RAISE EXCEPTION USING MESSAGE = {}{};\n  END IF;\n",
                  check.condition, check_text(check.message),
                  check.hint.empty() ? "" : ",\n      HINT = " + check_text(check.hint));
  if (!check.then.empty()) {
    body += fmt::format("  {};\n", check.then);
  }
  if (!check.when.empty()) {
    body = fmt::format("  IF {} THEN\n  {}\n  END IF;\n", check.when,
                       replace_all(std::string_view(body).substr(0, body.size() - 1), "\n", "\n  "));
  }
  body = fmt::format("\nBEGIN\n{}END\n", body);
  const std::string tag = check_tag(body);
  return fmt::format("DO {0}{1}{0};", tag, body);
}

std::string PostgresqlScriptChecks::relation_exists(std::string_view name) const {
  return fmt::format("to_regclass({}) IS NOT NULL", check_text(name));
}

std::string PostgresqlScriptChecks::column_exists(std::string_view table, std::string_view column) const {
  return fmt::format(
      "EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass({}) AND attname = {} AND NOT "
      "attisdropped)",
      check_text(table), check_text(column));
}

}  // namespace sqlgen::dialect

#include "emit/psql/quoting.hpp"

#include <fmt/format.h>

#include "support/text.hpp"

namespace sqlgen::emit::psql {

std::string sql_text(std::string_view text) {
  return fmt::format("'{}'", replace_all(text, "'", "''"));
}

std::string sql_array(const std::vector<std::string>& texts) {
  if (texts.empty()) {
    return "ARRAY[]::text[]";
  }
  std::string list;
  for (const std::string& text : texts) {
    list += (list.empty() ? "" : ", ") + sql_text(text);
  }
  return fmt::format("ARRAY[{}]", list);
}

// psqlscanslash.l, state xslashquote: '' is a quote, and a backslash begins C's escapes.
std::string argument(std::string_view text) {
  return fmt::format("'{}'", replace_all(replace_all(text, "\\", "\\\\"), "'", "''"));
}

std::string dollar_quoted(std::string_view text) {
  std::string tag = "$sqlgen$";
  // The closing tag may not begin inside the text either: "...$sqlgen" before "$sqlgen$".
  for (int i = 1; (std::string(text) + tag).find(tag) != text.size(); ++i) {
    tag = fmt::format("$sqlgen{}$", i);
  }
  return fmt::format("{}{}{}", tag, text, tag);
}

}  // namespace sqlgen::emit::psql

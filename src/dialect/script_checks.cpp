#include "dialect/script_checks.hpp"

#include "support/text.hpp"

namespace sqlgen::dialect {

std::string check_text(std::string_view text) {
  std::string line = replace_all(text, "'", "''");
  for (char& c : line) {
    c = c == '\n' || c == '\r' || c == '\0' ? ' ' : c;
  }
  return "'" + line + "'";
}

}  // namespace sqlgen::dialect

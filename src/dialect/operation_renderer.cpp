#include "dialect/operation_renderer.hpp"

#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

/// What Python's str.strip() takes away.
bool is_python_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x20) || c == 0x85 || c == 0xa0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
         c == 0x3000;
}

}  // namespace

std::string statement_text(std::string_view sql) {
  std::size_t begin = sql.size();
  std::size_t end = 0;
  for (std::size_t position = 0; position < sql.size();) {
    const std::size_t start = position;
    if (!is_python_space(next_code_point(sql, position))) {
      begin = std::min(begin, start);
      end = position;
    }
  }
  return begin < end ? replace_all(sql.substr(begin, end - begin), "\t", "    ") : std::string();
}

}  // namespace sqlgen::dialect

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
  std::size_t begin = 0;
  for (std::size_t next = 0; next < sql.size() && is_python_space(next_code_point(sql, next));) {
    begin = next;
  }
  std::size_t end = sql.size();
  for (std::size_t start = end; start > begin; end = start) {
    do {
      --start;
    } while (start > begin && (static_cast<unsigned char>(sql[start]) & 0xC0U) == 0x80);
    std::size_t next = start;
    if (!is_python_space(next_code_point(sql, next))) {
      break;
    }
  }
  const std::string_view stripped = sql.substr(begin, end - begin);
  return stripped.find('\t') == std::string_view::npos ? std::string(stripped)
                                                       : replace_all(stripped, "\t", "    ");
}

}  // namespace sqlgen::dialect

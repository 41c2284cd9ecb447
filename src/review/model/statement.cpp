#include "review/model/statement.hpp"

#include "support/text.hpp"

namespace sqlgen::review {

std::string Statement::title(std::size_t length) const {
  std::string text;
  bool blank = false;
  std::string_view shown = trim(std::string_view(sql));
  while (shown.starts_with("--") && shown.find('\n') != std::string_view::npos) {
    shown = trim(shown.substr(shown.find('\n')));
  }
  for (const char c : shown) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      blank = true;
      continue;
    }
    if (blank) {
      text += ' ';
      blank = false;
    }
    text += c;
  }
  if (text.size() <= length) {
    return text;
  }
  std::size_t end = length - 3;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return text.substr(0, end) + "...";
}

}  // namespace sqlgen::review

#include "emit/docstring.hpp"

#include <algorithm>
#include <array>

#include "support/text.hpp"

namespace sqlgen::emit {

namespace {

// What str.isspace() holds for, and so str.strip() takes away.
bool is_python_space(char32_t c) {
  constexpr std::array<char32_t, 10> kSingles{0x20,   0x85,   0xA0,   0x1680, 0x2028,
                                              0x2029, 0x202F, 0x205F, 0x3000, 0x1F};
  return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || (c >= 0x2000 && c <= 0x200A) ||
         std::find(kSingles.begin(), kSingles.end(), c) != kSingles.end();
}

bool is_line_break(char32_t c) {
  return (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

std::string_view strip(std::string_view text) {
  std::size_t begin = text.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (!is_python_space(next_code_point(text, at))) {
      begin = std::min(begin, start);
      end = at;
    }
  }
  return begin < end ? text.substr(begin, end - begin) : std::string_view{};
}

}  // namespace

std::string first_paragraph(std::string_view doc) {
  const std::string_view text = strip(doc);
  return std::string(text.substr(0, text.find("\n\n")));
}

std::vector<std::string> doc_lines(std::string_view doc) {
  const std::string_view text = strip(doc);
  std::vector<std::string> lines;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (!is_line_break(c)) {
      continue;
    }
    lines.emplace_back(text.substr(begin, start - begin));
    if (c == '\r' && at < text.size() && text[at] == '\n') {
      ++at;
    }
    begin = at;
  }
  if (begin < text.size()) {
    lines.emplace_back(text.substr(begin));
  }
  return lines;
}

}  // namespace sqlgen::emit

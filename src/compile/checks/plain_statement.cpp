#include "compile/checks/plain_statement.hpp"

#include <array>

#include "compile/checks/statement_bytes.hpp"

namespace sqlgen::compile {

namespace {

// Bytes that may be more than a part of a word, a number or an operator, once a statement has begun.
constexpr std::array<bool, 256> kMatters = [] {
  std::array<bool, 256> matters{};
  for (const char c : {'\'', '"', '`', '\\', '$', ':', '-', '/', ';', '[', '\0'}) {
    matters[static_cast<unsigned char>(c)] = true;
  }
  return matters;
}();

}  // namespace

bool holds_nothing_more(std::string_view text, std::size_t at) {
  const auto next = [&] { return at + 1 < text.size() ? text[at + 1] : '\0'; };
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (!kMatters[static_cast<unsigned char>(c)]) {
      continue;
    }
    if (c == '\'' || c == '"') {
      at = is_word(text[at - 1]) ? std::string_view::npos : text.find(c, at + 1);
      if (at == std::string_view::npos) {
        return false;
      }
    } else if ((c == '-' && next() != '-') || (c == '/' && next() != '*')) {
      continue;
    } else if (c == ':' && next() == ':') {
      ++at;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace sqlgen::compile

#include <fmt/format.h>

#include <string_view>

#include "frontend/python/stdlib/text/re/regex_translator.hpp"
#include "frontend/python/syntax/source/character_name.hpp"
#include "support/spelling/ascii.hpp"

// What a backslash begins.

namespace sqlgen::python::stdlib {

void RegexTranslator::escape() {
  const std::size_t position = at_;
  if (at_ + 1 >= pattern_.size()) {
    fail("bad escape (end of pattern)", position);
  }
  const char c = peek(1);
  if (c == 'x' || ((c == 'u' || c == 'U') && !is_bytes_)) {
    hexadecimal(position, c == 'x' ? 2 : c == 'u' ? 4 : 8);
  } else if (c == 'N' && !is_bytes_) {
    named_character(position);
  } else if (is_ascii_digit(c)) {
    digits(position);
  } else if (c == 'v') {
    result_.text += "\\x0b";  // any vertical space to PCRE2
    at_ += 2;
  } else if (c == 'Z' && !in_class_) {
    result_.text += "\\z";
    at_ += 2;
  } else {
    const std::string_view known = in_class_ ? "abfnrtdDsSwW" : "abfnrtdDsSwWAB";
    if (is_ascii_letter(c) && known.find(c) == std::string_view::npos) {
      fail(fmt::format("bad escape \\{}", c), position);
    }
    copy(2);
  }
}

void RegexTranslator::hexadecimal(std::size_t position, std::size_t count) {
  const auto text = pattern_.substr(position + 2, count);
  if (text.size() < count || text.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos) {
    const auto digits = text.find_first_not_of("0123456789abcdefABCDEF");
    fail(fmt::format("incomplete escape {}{}", pattern_.substr(position, 2), text.substr(0, digits)),
         position);
  }
  result_.text += "\\x{" + text + "}";
  at_ = position + 2 + count;
}

void RegexTranslator::named_character(std::size_t position) {
  const auto close = pattern_.find('}', position);
  if (peek(2) != '{' || close == std::string::npos) {
    fail("missing {", position + 2);
  }
  const auto name = pattern_.substr(position + 3, close - position - 3);
  const auto found = character_of_name(name);
  if (!found) {
    fail(fmt::format("undefined character name '{}'", name), position);
  }
  character(static_cast<std::uint32_t>(*found));
  at_ = close + 1;
}

void RegexTranslator::digits(std::size_t position) {
  const bool octal = peek(1) == '0' || in_class_ ||
                     (is_ascii_octal(peek(1)) && is_ascii_octal(peek(2)) && is_ascii_octal(peek(3)));
  if (octal) {
    if (!is_ascii_octal(peek(1))) {
      fail(fmt::format("bad escape \\{}", peek(1)), position);
    }
    std::uint32_t code = 0;
    at_ += 1;
    for (int i = 0; i < 3 && is_ascii_octal(peek()); ++i, ++at_) {
      code = code * 8 + static_cast<std::uint32_t>(peek() - '0');
    }
    if (code > 255) {
      fail(fmt::format("octal escape value \\{:o} outside of range 0-0o377", code), position);
    }
    character(code);
    return;
  }
  const std::size_t count = is_ascii_digit(peek(2)) ? 2 : 1;
  const auto number = std::stoul(pattern_.substr(position + 1, count));
  if (number > groups_) {
    fail(fmt::format("invalid group reference {}", number), position + 1);
  }
  result_.text += fmt::format("\\g{{{}}}", number);
  at_ += 1 + count;
}

}  // namespace sqlgen::python::stdlib

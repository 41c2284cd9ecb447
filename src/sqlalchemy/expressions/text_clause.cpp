#include "sqlalchemy/expressions/text_clause.hpp"

#include <cstddef>

#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::ir {

namespace {

/// Python's \w for a code point: letters, digits and the underscore; punctuation and symbols are none.
bool is_word(char32_t c) {
  if (c < 0x80) {
    return is_ascii_word(static_cast<char>(c));
  }
  if (c < 0xC0) {
    return c == 0xAA || c == 0xB2 || c == 0xB3 || c == 0xB5 || (c >= 0xB9 && c <= 0xBA) ||
           (c >= 0xBC && c <= 0xBE);
  }
  const bool symbol =
      c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x206F) || (c >= 0x20A0 && c <= 0x20CF) ||
      (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x3004) || (c >= 0x3008 && c <= 0x3020) ||
      (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) || (c >= 0x1F000 && c <= 0x1FAFF);
  return !symbol;
}

/// Length of the run of word characters (and `$` where `dollar`) at `position`, in bytes.
std::size_t word_length(std::string_view text, std::size_t position, bool dollar) {
  const std::size_t start = position;
  while (position < text.size()) {
    std::size_t next = position;
    const char32_t c = next_code_point(text, next);
    if (!is_word(c) && !(dollar && c == '$')) {
      break;
    }
    position = next;
  }
  return position - start;
}

/// Whether the character before `position` is a word character, a colon, a backslash or, where `dollar`, a
/// `$`.
bool blocked_before(std::string_view text, std::size_t position, bool dollar) {
  if (position == 0) {
    return false;
  }
  std::size_t start = position - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) {
    --start;
  }
  const char32_t c = next_code_point(text, start);
  return c == ':' || c == '\\' || (dollar && c == '$') || is_word(c);
}

std::string replace_parameters(std::string_view sql,
                               const std::function<std::string(const std::string&)>& value) {
  std::string out;
  std::size_t position = 0;
  while (position < sql.size()) {
    if (sql[position] != ':' || blocked_before(sql, position, true)) {
      out += sql[position++];
      continue;
    }
    const auto length = word_length(sql, position + 1, true);
    const auto end = position + 1 + length;
    if (length == 0 || (end < sql.size() && sql[end] == ':')) {
      out += sql[position++];
      continue;
    }
    out += value(std::string(sql.substr(position + 1, length)));
    position = end;
  }
  return out;
}

std::string unescape_colons(std::string_view text) {
  std::string out;
  std::size_t position = 0;
  while (position < text.size()) {
    if (text[position] != '\\' || position + 1 >= text.size() || text[position + 1] != ':') {
      out += text[position++];
      continue;
    }
    const auto length = word_length(text, position + 2, true);
    const auto end = position + 2 + length;
    if (end < text.size() && text[end] == ':') {
      out += text[position++];
      continue;
    }
    out += text.substr(position + 1, length + 1);
    position = end;
  }
  return out;
}

}  // namespace

std::set<std::string> text_parameters(std::string_view sql) {
  std::set<std::string> names;
  std::size_t position = 0;
  while (position < sql.size()) {
    if (sql[position] != ':' || blocked_before(sql, position, false)) {
      ++position;
      continue;
    }
    auto length = word_length(sql, position + 1, false);
    const auto end = position + 1 + length;
    if (length > 0 && end < sql.size() && sql[end] == ':') {
      // The pattern gives back one character, so that the rest of the word follows it instead of the colon.
      --length;
    }
    if (length > 0) {
      names.emplace(sql.substr(position + 1, length));
    }
    position += 1 + length;
  }
  return names;
}

std::string render_text(std::string_view sql, const std::function<std::string(const std::string&)>& value) {
  return unescape_colons(replace_parameters(sql, value));
}

}  // namespace sqlgen::ir

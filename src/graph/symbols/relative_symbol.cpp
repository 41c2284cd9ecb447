#include "graph/symbols/relative_symbol.hpp"

#include <limits>

#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::graph {

namespace {

// What \w matches; beyond ASCII every letter counts.
bool is_word(char c) {
  return is_ascii_digit(c) || is_ascii_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

// Counts past any chain stay what they are: too far.
std::int64_t to_number(std::string_view digits, bool negative) {
  constexpr std::int64_t kLimit = std::numeric_limits<std::int64_t>::max() / 16;
  std::int64_t value = 0;
  for (const char digit : digits) {
    value = value < kLimit ? value * 10 + (digit - '0') : value;
  }
  return negative ? -value : value;
}

// (\w+)?((?:\+|-)\d+)
std::optional<RelativeSymbol> parse_tail(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_word(text[at])) {
    ++at;
  }
  if (at == text.size() || (text[at] != '+' && text[at] != '-')) {
    return std::nullopt;
  }
  std::size_t end = at + 1;
  while (end < text.size() && is_ascii_digit(text[end])) {
    ++end;
  }
  if (end == at + 1) {
    return std::nullopt;
  }
  RelativeSymbol found;
  if (at > 0) {
    found.symbol = text.substr(0, at);
  }
  found.steps_text = text.substr(at, end - at);
  found.steps = to_number(text.substr(at + 1, end - at - 1), text[at] == '-');
  return found;
}

}  // namespace

std::optional<RelativeSymbol> parse_relative_symbol(std::string_view text) {
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    if (at == 0 || text.substr(0, at).find('\n') != std::string_view::npos) {
      continue;
    }
    if (std::optional<RelativeSymbol> found = parse_tail(text.substr(at + 1))) {
      found->label = text.substr(0, at);
      return found;
    }
  }
  return parse_tail(text);
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
  text = trim(text);
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) {
    text.remove_prefix(1);
  }
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool separates = text[i] == '_' && i > 0 && i + 1 < text.size() && text[i - 1] != '_';
    if (!is_ascii_digit(text[i]) && !separates) {
      return std::nullopt;
    }
    if (!separates) {
      digits += text[i];
    }
  }
  return digits.empty() ? std::nullopt : std::optional(to_number(digits, negative));
}

}  // namespace sqlgen::graph

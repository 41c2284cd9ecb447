#include "catalog/rows/values/jsonb_text.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "catalog/rows/values/held_form.hpp"
#include "support/spelling/ascii.hpp"

namespace sqlgen::catalog {

namespace {

// Where a string ends that begins at `begin`, behind its quote.
std::size_t end_of_string(std::string_view text, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < text.size() && text[end] != '"') {
    end += text[end] == '\\' ? 2U : 1U;
  }
  return std::min(end + 1, text.size());
}

bool is_key(std::string_view text, std::size_t end) {
  const std::size_t next = text.find_first_not_of(" \t\r\n", end);
  return next != std::string_view::npos && text[next] == ':';
}

}  // namespace

std::optional<std::string> jsonb_form(std::string_view text) {
  std::string form;
  std::vector<std::set<std::string, std::less<>>> keys;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    std::size_t end = i + 1;
    if (c == '"') {
      end = end_of_string(text, i);
      const std::string_view string = text.substr(i, end - i);
      if (is_key(text, end) && !keys.empty()) {
        // An escape may stand for a sign that another key has as it is.
        if (string.find('\\') != std::string_view::npos || !keys.back().emplace(string).second) {
          return std::nullopt;
        }
      }
      form += string;
    } else if (c == '-' || is_ascii_digit(c)) {
      end = std::min(text.find_first_not_of("+-.eE0123456789", i), text.size());
      const auto number = shown_numeric(text.substr(i, end - i));
      if (!number) {
        return std::nullopt;
      }
      form += *number;
    } else {
      if (c == '{') {
        keys.emplace_back();
      } else if (c == '}' && !keys.empty()) {
        keys.pop_back();
      }
      form += c;
    }
    i = end;
  }
  return form;
}

}  // namespace sqlgen::catalog

#include "frontend/python/builtins/text/python_repr.hpp"

#include <fmt/format.h>

#include "frontend/python/syntax/source/identifier.hpp"
#include "support/spelling/float_repr.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

// Single quotes, unless only double ones avoid an escape.
char quote_for(std::string_view text) {
  const bool has_single = text.find('\'') != std::string_view::npos;
  return has_single && text.find('"') == std::string_view::npos ? '"' : '\'';
}

// Appends a character that every kind of literal escapes in the same way; whether it was one.
bool append_common_escape(std::string& out, char c, char quote) {
  switch (c) {
    case '\n':
      out += "\\n";
      return true;
    case '\r':
      out += "\\r";
      return true;
    case '\t':
      out += "\\t";
      return true;
    case '\\':
      out += "\\\\";
      return true;
    default:
      if (c != quote) {
        return false;
      }
      out += '\\';
      out += c;
      return true;
  }
}

std::string escaped_character(char32_t c) {
  const auto value = static_cast<unsigned>(c);
  return c < 0x100     ? fmt::format("\\x{:02x}", value)
         : c < 0x10000 ? fmt::format("\\u{:04x}", value)
                       : fmt::format("\\U{:08x}", value);
}

}  // namespace

std::string repr_string(std::string_view text) {
  const char quote = quote_for(text);
  std::string out(1, quote);
  for (std::size_t i = 0; i < text.size();) {
    if (append_common_escape(out, text[i], quote)) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    if (is_printable(c)) {
      out += text.substr(begin, i - begin);
    } else {
      out += escaped_character(c);
    }
  }
  return out += quote;
}

std::string repr_bytes(std::string_view bytes) {
  const char quote = quote_for(bytes);
  std::string out = "b";
  out += quote;
  for (const char c : bytes) {
    if (append_common_escape(out, c, quote)) {
      continue;
    }
    if (c >= 0x20 && c < 0x7F) {
      out += c;
    } else {
      out += escaped_character(static_cast<unsigned char>(c));
    }
  }
  return out += quote;
}

std::string escape_non_ascii(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    out += c < 0x80 ? std::string(1, static_cast<char>(c)) : escaped_character(c);
  }
  return out;
}

std::string repr_imaginary(double value) {
  std::string text = float_repr(value);
  if (text.size() > 2 && text.compare(text.size() - 2, 2, ".0") == 0) {
    text.resize(text.size() - 2);
  }
  return text + "j";
}

}  // namespace sqlgen::python

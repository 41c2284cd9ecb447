#include <unicase.h>
#include <unictype.h>

#include <cstdlib>
#include <memory>

#include "frontend/python/builtins/text/str_methods.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/syntax/source/identifier.hpp"
#include "support/text.hpp"

// Case and classes of characters, by Unicode's tables (Objects/unicodeobject.c, unicodectype.c).

namespace sqlgen::python {

namespace {

using Mapping = std::uint8_t* (*)(const std::uint8_t*, std::size_t, const char*, uninorm_t, std::uint8_t*,
                                  std::size_t*);

/// A full mapping, of one character to several where Unicode says so.
std::string mapped(std::string_view text, Mapping mapping) {
  std::size_t length = 0;
  const std::unique_ptr<std::uint8_t, decltype(&std::free)> result(
      mapping(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), nullptr, nullptr, nullptr,
              &length),
      &std::free);
  return result == nullptr ? std::string(text)
                           : std::string(reinterpret_cast<const char*>(result.get()), length);
}

std::string lower_text(std::string_view text) {
  return is_ascii(text) ? to_lower(text) : mapped(text, u8_tolower);
}

std::string upper_text(std::string_view text) {
  return is_ascii(text) ? to_upper(text) : mapped(text, u8_toupper);
}

bool is_upper(char32_t c) {
  return uc_is_property_uppercase(c);
}
bool is_lower(char32_t c) {
  return uc_is_property_lowercase(c);
}
bool is_title(char32_t c) {
  return uc_is_general_category(c, UC_TITLECASE_LETTER);
}
bool is_cased(char32_t c) {
  return is_upper(c) || is_lower(c) || is_title(c);
}

Value str_lower(Interpreter&, const Value& self, Bound) {
  return Value::string(lower_text(self.as_string()));
}

Value str_upper(Interpreter&, const Value& self, Bound) {
  return Value::string(upper_text(self.as_string()));
}

Value str_casefold(Interpreter&, const Value& self, Bound) {
  return Value::string(mapped(self.as_string(), u8_casefold));
}

Value str_capitalize(Interpreter&, const Value& self, Bound) {
  const std::string_view text = self.as_string();
  if (text.empty()) {
    return self;
  }
  std::size_t first = 0;
  static_cast<void>(next_code_point(text, first));
  // The rest is made small with what stands before it: a sigma at the end of a word has a form of its own.
  const std::string small = lower_text(text);
  const std::size_t own = lower_text(text.substr(0, first)).size();
  return Value::string(mapped(text.substr(0, first), u8_totitle) + small.substr(own));
}

Value str_title(Interpreter&, const Value& self, Bound) {
  const std::string_view text = self.as_string();
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t word = at;
    std::size_t first_end = at;
    const bool starts = is_cased(next_code_point(text, first_end));
    at = first_end;
    if (!starts) {
      out += mapped(text.substr(word, at - word), u8_totitle);
      continue;
    }
    for (std::size_t next = at; next < text.size() && is_cased(next_code_point(text, next)); at = next) {
    }
    const std::size_t own = lower_text(text.substr(word, first_end - word)).size();
    out += mapped(text.substr(word, first_end - word), u8_totitle);
    out += lower_text(text.substr(word, at - word)).substr(own);
  }
  return Value::string(std::move(out));
}

Value str_swapcase(Interpreter&, const Value& self, Bound) {
  const std::string_view text = self.as_string();
  const std::string small = lower_text(text);
  std::string out;
  for (std::size_t at = 0, small_at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const auto piece = text.substr(begin, at - begin);
    const std::size_t size = lower_text(piece).size();
    out += is_upper(c) ? small.substr(small_at, size) : is_lower(c) ? upper_text(piece) : std::string(piece);
    small_at += size;
  }
  return Value::string(std::move(out));
}

// Whether the text is not empty and all its characters are of one class.
template <bool (*kTest)(char32_t)>
Value all_are(Interpreter&, const Value& self, Bound) {
  const std::string_view text = self.as_string();
  bool all = !text.empty();
  for (std::size_t at = 0; all && at < text.size();) {
    all = kTest(next_code_point(text, at));
  }
  return Value::boolean(all);
}

bool is_alpha(char32_t c) {
  return uc_is_general_category(c, UC_LETTER);
}
bool is_unicode_decimal(char32_t c) {
  return uc_decimal_value(c) >= 0;
}
bool is_unicode_digit(char32_t c) {
  return uc_digit_value(c) >= 0;
}
bool is_numeric(char32_t c) {
  return uc_numeric_value(c).denominator != 0;
}
bool is_alnum(char32_t c) {
  return is_alpha(c) || is_unicode_decimal(c) || is_unicode_digit(c) || is_numeric(c);
}

Value str_isascii(Interpreter&, const Value& self, Bound) {
  return Value::boolean(is_ascii(self.as_string()));
}

Value str_isprintable(Interpreter& in, const Value& self, Bound a) {
  return self.as_string().empty() ? Value::boolean(true) : all_are<is_printable>(in, self, a);
}

template <bool (*kWanted)(char32_t), bool (*kOther)(char32_t)>
Value cased(Interpreter&, const Value& self, Bound) {
  bool any = false;
  for (const char32_t c : decode_utf8(self.as_string())) {
    if (kOther(c) || is_title(c)) {
      return Value::boolean(false);
    }
    any = any || kWanted(c);
  }
  return Value::boolean(any);
}

Value str_istitle(Interpreter&, const Value& self, Bound) {
  bool any = false;
  bool inside = false;
  for (const char32_t c : decode_utf8(self.as_string())) {
    const bool capital = is_upper(c) || is_title(c);
    if ((capital && inside) || (is_lower(c) && !inside)) {
      return Value::boolean(false);
    }
    inside = capital || is_lower(c);
    any = any || inside;
  }
  return Value::boolean(any);
}

Value str_isidentifier(Interpreter&, const Value& self, Bound) {
  return Value::boolean(is_identifier(self.as_string()));
}

}  // namespace

std::vector<BuiltinMethodTable::Row> str_case_methods() {
  return {
      {"lower()", str_lower},
      {"upper()", str_upper},
      {"casefold()", str_casefold},
      {"capitalize()", str_capitalize},
      {"title()", str_title},
      {"swapcase()", str_swapcase},
      {"isalpha()", all_are<is_alpha>},
      {"isalnum()", all_are<is_alnum>},
      {"isdigit()", all_are<is_unicode_digit>},
      {"isdecimal()", all_are<is_unicode_decimal>},
      {"isnumeric()", all_are<is_numeric>},
      {"isspace()", all_are<is_space>},
      {"isascii()", str_isascii},
      {"isprintable()", str_isprintable},
      {"islower()", cased<is_lower, is_upper>},
      {"isupper()", cased<is_upper, is_lower>},
      {"istitle()", str_istitle},
      {"isidentifier()", str_isidentifier},
  };
}

}  // namespace sqlgen::python

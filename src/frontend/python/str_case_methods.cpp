#include "frontend/python/str_methods.hpp"
#include "frontend/python/str_text.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

using Bound = const BoundArguments&;

template <class Change>
Value changed(const Value& self, Change change) {
  std::u32string out;
  for (const char32_t c : decode_utf8(self.as_string())) {
    change(out, c);
  }
  return Value::string(encode_utf8(out));
}

void append_upper(std::u32string& out, char32_t c) {
  if (c == 0xDF) {
    out += U"SS";
  } else {
    out += upper_of(c);
  }
}

void append_lower(std::u32string& out, char32_t c) {
  if (c == 0x130) {
    out += U"i\u0307";
  } else {
    out += lower_of(c);
  }
}

Value str_lower(Interpreter&, const Value& self, Bound) {
  return is_ascii(self.as_string()) ? Value::string(to_lower(self.as_string())) : changed(self, append_lower);
}

Value str_upper(Interpreter&, const Value& self, Bound) {
  return is_ascii(self.as_string()) ? Value::string(to_upper(self.as_string())) : changed(self, append_upper);
}

Value str_casefold(Interpreter&, const Value& self, Bound) {
  return changed(self, [](std::u32string& out, char32_t c) {
    if (c == 0xDF) {
      out += U"ss";
    } else {
      out += lower_of(c == 0x3C2 ? 0x3C3 : c);
    }
  });
}

Value str_capitalize(Interpreter&, const Value& self, Bound) {
  return changed(self, [](std::u32string& out, char32_t c) {
    out.empty() ? append_upper(out, c) : append_lower(out, c);
  });
}

Value str_title(Interpreter&, const Value& self, Bound) {
  return changed(self, [inside = false](std::u32string& out, char32_t c) mutable {
    inside ? append_lower(out, c) : append_upper(out, c);
    inside = is_alpha(c);
  });
}

Value str_swapcase(Interpreter&, const Value& self, Bound) {
  return changed(self, [](std::u32string& out, char32_t c) {
    is_upper(c) ? append_lower(out, c) : append_upper(out, c);
  });
}

// Whether the text is not empty and all its characters are of one class.
template <bool (*kTest)(char32_t)>
Value all_are(Interpreter&, const Value& self, Bound) {
  const auto points = decode_utf8(self.as_string());
  bool all = !points.empty();
  for (const char32_t c : points) {
    all = all && kTest(c);
  }
  return Value::boolean(all);
}

bool is_alnum(char32_t c) {
  return is_alpha(c) || is_digit(c);
}
bool is_decimal(char32_t c) {
  return is_digit(c);
}

// str.isdigit() also takes superscripts, str.isnumeric() fractions too.
bool is_any_digit(char32_t c) {
  return is_digit(c) || c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x2089);
}
bool is_numeric(char32_t c) {
  return is_any_digit(c) || (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x218B);
}

Value str_isascii(Interpreter&, const Value& self, Bound) {
  return Value::boolean(is_ascii(self.as_string()));
}

Value str_isprintable(Interpreter& in, const Value& self, Bound a) {
  for (const char32_t c : decode_utf8(self.as_string())) {
    if (c < 0x20 || c == 0x7F || (c >= 0x80 && c <= 0xA0) || (c != ' ' && is_space(c))) {
      return Value::boolean(false);
    }
  }
  static_cast<void>(in);
  static_cast<void>(a);
  return Value::boolean(true);
}

template <bool (*kWanted)(char32_t), bool (*kOther)(char32_t)>
Value cased(Interpreter&, const Value& self, Bound) {
  bool any = false;
  for (const char32_t c : decode_utf8(self.as_string())) {
    if (kOther(c)) {
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
    if ((is_upper(c) && inside) || (is_lower(c) && !inside)) {
      return Value::boolean(false);
    }
    inside = is_upper(c) || is_lower(c);
    any = any || inside;
  }
  return Value::boolean(any);
}

Value str_isidentifier(Interpreter&, const Value& self, Bound) {
  const auto points = decode_utf8(self.as_string());
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (points[i] != '_' && !is_alpha(points[i]) && (i == 0 || !is_digit(points[i]))) {
      return Value::boolean(false);
    }
  }
  return Value::boolean(!points.empty());
}

}  // namespace

std::vector<MethodTable::Row> str_case_methods() {
  return {
      {"lower()", str_lower},
      {"upper()", str_upper},
      {"casefold()", str_casefold},
      {"capitalize()", str_capitalize},
      {"title()", str_title},
      {"swapcase()", str_swapcase},
      {"isalpha()", all_are<is_alpha>},
      {"isalnum()", all_are<is_alnum>},
      {"isdigit()", all_are<is_any_digit>},
      {"isdecimal()", all_are<is_decimal>},
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

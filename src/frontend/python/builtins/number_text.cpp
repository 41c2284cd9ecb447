#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

[[noreturn]] void bad_int(Interpreter& in, const Value& text, int base, Span where) {
  in.raise("ValueError",
           fmt::format("invalid literal for int() with base {}: {}", base, in.repr(text, where)), where);
}

// The digits without the underscores between them; nothing where an underscore stands elsewhere.
std::optional<std::string> without_underscores(std::string_view digits) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (digits[i] != '_') {
      out += digits[i];
    } else if (i == 0 || i + 1 == digits.size() || digits[i - 1] == '_' || digits[i - 1] == '+' ||
               digits[i - 1] == '-') {
      return std::nullopt;
    }
  }
  return out;
}

Value int_from_text(Interpreter& in, const Value& value, const std::string& given, int base, Span where) {
  std::string text(trim(given));
  in.count_steps(text.size() / 8, where);
  std::string sign;
  if (text.starts_with('-') || text.starts_with('+')) {
    sign = text.substr(0, 1);
    text.erase(0, 1);
  }
  int actual = base;
  const auto prefix = to_lower(text.substr(0, 2));
  const int prefixed = prefix == "0x" ? 16 : prefix == "0o" ? 8 : prefix == "0b" ? 2 : 0;
  if (prefixed != 0 && (base == 0 || base == prefixed)) {
    actual = prefixed;
    text.erase(0, text.size() > 2 && text[2] == '_' ? 3 : 2);
  } else if (base == 0) {
    actual = 10;
  }
  const auto digits = without_underscores(text);
  if (!digits || digits->empty() || digits->front() == '-' || digits->front() == '+') {
    bad_int(in, value, base, where);
  }
  if (base == 0 && prefixed == 0 && digits->front() == '0' &&
      digits->find_first_not_of('0') != std::string::npos) {
    bad_int(in, value, base, where);  // as in source text
  }
  if (actual != 2 && actual != 4 && actual != 8 && actual != 16 && actual != 32) {
    check_decimal_digits(in, digits->size(), where);
  }
  const auto number = int_from_digits(sign + *digits, actual);
  if (!number) {
    bad_int(in, value, base, where);
  }
  return *number;
}

}  // namespace

Value parse_int(Interpreter& in, const Value& given, const Value& base, Span where) {
  const auto& value = unwrap(given);
  if (value.is_string() || bytes_of(value) != nullptr) {
    const auto index = base.is_none() ? std::nullopt : find_index(in, base, where);
    if (!base.is_none() && !index) {
      in.raise("TypeError",
               fmt::format("'{}' object cannot be interpreted as an integer", in.type_name(base)), where);
    }
    const auto number = index ? small_int(*index).value_or(-1) : 10;
    if (number != 0 && (number < 2 || number > 36)) {
      in.raise("ValueError", "int() base must be >= 2 and <= 36, or 0", where);
    }
    return int_from_text(in, value, value.is_string() ? value.as_string() : *bytes_of(value),
                         static_cast<int>(number), where);
  }
  if (!base.is_none()) {
    in.raise("TypeError", "int() can't convert non-string with explicit base", where);
  }
  if (is_integer(value)) {
    return in.unary(UnaryOperator::plus, value, where);
  }
  if (value.is_float()) {
    if (!std::isfinite(value.as_float())) {
      const bool nan = std::isnan(value.as_float());
      in.raise(nan ? "ValueError" : "OverflowError",
               fmt::format("cannot convert float {} to integer", nan ? "NaN" : "infinity"), where);
    }
    return int_from_double(value.as_float());
  }
  if (is_opaque(value)) {
    fail_on_opaque(in, value, where);
  }
  for (const auto* name : {"__int__", "__index__", "__trunc__"}) {
    if (const auto method = value.is_object() ? in.find_attribute(value, name, where) : std::nullopt) {
      return in.call(*method, std::vector<Value>{}, where);
    }
  }
  in.raise("TypeError",
           fmt::format("int() argument must be a string, a bytes-like object or a real number, not '{}'",
                       in.type_name(value)),
           where);
}

Value parse_float(Interpreter& in, const Value& given, Span where) {
  const auto& value = unwrap(given);
  if (value.is_float()) {
    return value;
  }
  if (is_integer(value)) {
    return Value::floating(int_to_double(in, value, where));
  }
  const auto* bytes = bytes_of(value);
  if (value.is_string() || bytes != nullptr) {
    const auto digits = without_underscores(trim(bytes != nullptr ? *bytes : value.as_string()));
    auto text = to_lower(digits.value_or(""));
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) {
      text.erase(0, 1);
    }
    double number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool hex_or_signed =
        text.starts_with('-') || text.starts_with('+') || text.find('(') != std::string::npos;
    if (text == "infinity" || text == "inf" || text == "nan") {
      number = text == "nan" ? std::nan("") : HUGE_VAL;
    } else if (text.empty() || hex_or_signed || parsed.ptr != text.data() + text.size() ||
               parsed.ec == std::errc::invalid_argument) {
      in.raise("ValueError", fmt::format("could not convert string to float: {}", in.repr(value, where)),
               where);
    } else if (parsed.ec == std::errc::result_out_of_range) {
      const auto e = text.find('e');
      number = e != std::string::npos && e + 1 < text.size() && text[e + 1] == '-' ? 0.0 : HUGE_VAL;
    }
    return Value::floating(negative ? -number : number);
  }
  if (is_opaque(value)) {
    fail_on_opaque(in, value, where);
  }
  if (const auto method = value.is_object() ? in.find_attribute(value, "__float__", where) : std::nullopt) {
    return in.call(*method, std::vector<Value>{}, where);
  }
  in.raise("TypeError",
           fmt::format("float() argument must be a string or a real number, not '{}'", in.type_name(value)),
           where);
}

}  // namespace sqlgen::python

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

Value int_bit_length_method(Interpreter&, const Value& self, Bound) {
  return Value::integer(int_bit_length(self));
}

Value int_bit_count(Interpreter&, const Value& self, Bound) {
  auto digits = int_to_string(self, 2);
  return Value::integer(std::count(digits.begin(), digits.end(), '1'));
}

Value int_conjugate(Interpreter& in, const Value& self, Bound a) {
  return in.unary(UnaryOperator::plus, self, a.call_span());
}

Value int_is_integer(Interpreter&, const Value&, Bound) {
  return Value::boolean(true);
}

Value int_as_ratio(Interpreter&, const Value& self, Bound) {
  return make_tuple({self, Value::integer(1)});
}

bool is_little(Interpreter& in, Bound a, const char* name) {
  return a.given(name) && in.str(a.value(name), a.call_span()) == "little";
}

Value int_to_bytes(Interpreter& in, const Value& self, Bound a) {
  const auto length = a.given("length") ? small_int(a.value("length")).value_or(-1) : 1;
  auto number = self;
  if (length < 0 || length > 1 << 20) {
    in.raise("ValueError", "length argument must be non-negative", a.call_span());
  }
  const Value modulus =
      in.binary(BinaryOperator::lshift, Value::integer(1), Value::integer(length * 8), a.call_span());
  const bool negative = int_compare(number, Value::integer(0)) < 0;
  if (negative) {
    if (!in.truth(a.value("signed"), a.call_span())) {
      in.raise("OverflowError", "can't convert negative int to unsigned", a.call_span());
    }
    number = in.binary(BinaryOperator::add, number, modulus, a.call_span());
  }
  if (int_compare(number, modulus) >= 0 || int_compare(number, Value::integer(0)) < 0) {
    in.raise("OverflowError", "int too big to convert", a.call_span());
  }
  auto digits = int_to_string(number, 16);
  digits.insert(0,
                static_cast<std::size_t>(length) * 2 > digits.size()
                    ? static_cast<std::size_t>(length) * 2 - digits.size()
                    : 0,
                '0');
  std::string bytes;
  for (std::size_t i = 0; length > 0 && i < digits.size(); i += 2) {
    unsigned byte = 0;
    std::from_chars(digits.data() + i, digits.data() + i + 2, byte, 16);
    bytes += static_cast<char>(byte);
  }
  if (is_little(in, a, "byteorder")) {
    std::reverse(bytes.begin(), bytes.end());
  }
  return make_bytes(std::move(bytes));
}

Value int_from_bytes(Interpreter& in, Bound a) {
  const Value& source = a.value("bytes");
  if (source.is_string() || is_integer(source)) {
    in.raise("TypeError", fmt::format("cannot convert '{}' object to bytes", in.type_name(source)),
             a.call_span());
  }
  const auto* given = bytes_of(source);
  std::string bytes = given != nullptr ? *given : "";
  if (given == nullptr) {
    for (const Value& item : in.to_vector(source, a.call_span())) {
      const auto byte = small_int(item).value_or(-1);
      if (byte < 0 || byte > 255) {
        in.raise("ValueError", "bytes must be in range(0, 256)", a.call_span());
      }
      bytes += static_cast<char>(byte);
    }
  }
  if (is_little(in, a, "byteorder")) {
    std::reverse(bytes.begin(), bytes.end());
  }
  std::string digits = "0";
  for (const char byte : bytes) {
    digits += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  }
  Value number = *int_from_digits(digits, 16);
  if (in.truth(a.value("signed"), a.call_span()) && !bytes.empty() &&
      static_cast<unsigned char>(bytes[0]) >= 0x80) {
    const auto bits = Value::integer(static_cast<std::int64_t>(bytes.size()) * 8);
    number =
        in.binary(BinaryOperator::sub, number,
                  in.binary(BinaryOperator::lshift, Value::integer(1), bits, a.call_span()), a.call_span());
  }
  return number;
}

Value float_is_integer(Interpreter&, const Value& self, Bound) {
  return Value::boolean(std::isfinite(self.as_float()) && std::floor(self.as_float()) == self.as_float());
}

Value float_conjugate(Interpreter&, const Value& self, Bound) {
  return self;
}

Value float_as_ratio(Interpreter& in, const Value& self, Bound a) {
  if (!std::isfinite(self.as_float())) {
    in.raise("OverflowError", "cannot convert Infinity to integer ratio", a.call_span());
  }
  int exponent = 0;
  double mantissa = std::frexp(self.as_float(), &exponent);
  while (std::floor(mantissa) != mantissa) {
    mantissa *= 2;
    --exponent;
  }
  const Value scale =
      in.binary(BinaryOperator::lshift, Value::integer(1), Value::integer(std::abs(exponent)), a.call_span());
  Value numerator = int_from_double(mantissa);
  if (exponent >= 0) {
    return make_tuple({in.binary(BinaryOperator::mul, numerator, scale, a.call_span()), Value::integer(1)});
  }
  return make_tuple({numerator, scale});
}

Value float_hex(Interpreter&, const Value& self, Bound) {
  return Value::string(fmt::format("{:a}", self.as_float()));
}

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
    const auto number = base.is_none() ? 10 : small_int(base).value_or(-1);
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
  if (value.is_string()) {
    const auto digits = without_underscores(trim(value.as_string()));
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

const BuiltinMethodTable& int_methods() {
  static const BuiltinMethodTable table{
      {"bit_length()", int_bit_length_method},
      {"bit_count()", int_bit_count},
      {"conjugate()", int_conjugate},
      {"is_integer()", int_is_integer},
      {"as_integer_ratio()", int_as_ratio},
      {"to_bytes(length=1, byteorder='big', *, signed=False)", int_to_bytes},
  };
  return table;
}

const BuiltinMethodTable& float_methods() {
  static const BuiltinMethodTable table{
      {"is_integer()", float_is_integer},
      {"conjugate()", float_conjugate},
      {"as_integer_ratio()", float_as_ratio},
      {"hex()", float_hex},
  };
  return table;
}

void add_class_functions(Interpreter& in, BuiltinType& type) {
  const auto name = type.name();
  if (name == "int") {
    type.add("from_bytes",
             make_builtin("from_bytes(bytes, byteorder='big', *, signed=False)", int_from_bytes));
  } else if (name == "dict") {
    type.add("fromkeys", make_builtin("fromkeys(iterable, value=None, /)", [](Interpreter& inner, Bound a) {
               std::vector<std::pair<Value, Value>> items;
               for (const auto& key : inner.to_vector(a.value(std::size_t{0}), a.call_span())) {
                 items.emplace_back(key, a.value(1));
               }
               return make_dict(inner, std::move(items), a.call_span());
             }));
  } else if (name == "bytes" || name == "bytearray") {
    type.add("fromhex", make_builtin("fromhex(string, /)", [](Interpreter& inner, Bound a) {
               std::string bytes;
               std::string digits = inner.str(a.value(std::size_t{0}), a.call_span());
               std::erase_if(digits, [](char c) { return c == ' '; });
               for (std::size_t i = 0; i < digits.size(); i += 2) {
                 unsigned byte = 0;
                 const auto* end = digits.data() + std::min(i + 2, digits.size());
                 if (std::from_chars(digits.data() + i, end, byte, 16).ptr != end || i + 2 > digits.size()) {
                   inner.raise("ValueError",
                               fmt::format("non-hexadecimal number found in fromhex() arg at position {}", i),
                               a.call_span());
                 }
                 bytes += static_cast<char>(byte);
               }
               return make_bytes(std::move(bytes));
             }));
  } else if (name == "str") {
    type.add(
        "maketrans", make_builtin("maketrans(x, y=None, z=None, /)", [](Interpreter& inner, Bound a) {
          auto dict = std::make_shared<DictObject>();
          const auto set = [&](char32_t key, const Value& value) {
            dict->table.set(inner, Value::integer(static_cast<std::int64_t>(key)), value, a.call_span());
          };
          if (!a.given(1)) {
            for (const auto& [key, value] : mapping_items(inner, a.value(std::size_t{0}), a.call_span())) {
              set(key.is_string() ? decode_utf8(key.as_string())[0] : static_cast<char32_t>(key.as_int()),
                  value);
            }
            return Value::object(dict);
          }
          const auto from = decode_utf8(inner.str(a.value(std::size_t{0}), a.call_span()));
          const auto to = decode_utf8(inner.str(a.value(1), a.call_span()));
          if (from.size() != to.size()) {
            inner.raise("ValueError", "the first two maketrans arguments must have equal length",
                        a.call_span());
          }
          for (std::size_t i = 0; i < from.size(); ++i) {
            set(from[i], Value::integer(static_cast<std::int64_t>(to[i])));
          }
          for (const char32_t c : a.given(2) ? decode_utf8(inner.str(a.value(2), a.call_span())) : U"") {
            set(c, Value());
          }
          return Value::object(dict);
        }));
  }
  static_cast<void>(in);
}

}  // namespace sqlgen::python

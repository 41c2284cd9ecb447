#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"

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

bool is_little(Interpreter& in, Bound a) {
  if (!a.given("byteorder")) {
    return false;
  }
  const Value& order = unwrap(a.value("byteorder"));
  if (!order.is_string() || (order.as_string() != "little" && order.as_string() != "big")) {
    in.raise(order.is_string() ? "ValueError" : "TypeError", "byteorder must be either 'little' or 'big'",
             a.span("byteorder"));
  }
  return order.as_string() == "little";
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
  if (is_little(in, a)) {
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
  if (is_little(in, a)) {
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
    const bool nan = std::isnan(self.as_float());
    in.raise(nan ? "ValueError" : "OverflowError",
             fmt::format("cannot convert {} to integer ratio", nan ? "NaN" : "Infinity"), a.call_span());
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
  const double number = self.as_float();
  if (!std::isfinite(number)) {
    return Value::string(std::isnan(number) ? "nan" : number < 0 ? "-inf" : "inf");
  }
  const char* sign = std::signbit(number) ? "-" : "";
  if (number == 0) {
    return Value::string(fmt::format("{}0x0.0p+0", sign));
  }
  const auto bits = std::bit_cast<std::uint64_t>(number);
  const auto exponent = static_cast<int>((bits >> 52U) & 0x7FFU);
  return Value::string(fmt::format("{}0x{}.{:013x}p{:+}", sign, exponent == 0 ? 0 : 1,
                                   bits & 0xFFFFFFFFFFFFFU, exponent == 0 ? -1022 : exponent - 1023));
}

}  // namespace

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
    add_bytes_class_functions(type);
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

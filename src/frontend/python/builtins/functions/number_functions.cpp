#include "frontend/python/builtins/functions/builtin_functions.hpp"

#include <fmt/format.h>

#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

template <int kBase>
Value digits_in_base(Interpreter& in, const Value&, Bound a) {
  const Value number = as_index(in, a.value("number"), a.span("number"));
  in.count_steps(static_cast<std::uint64_t>(int_bit_length(number)) / 16, a.call_span());
  const auto text = int_to_string(number, kBase);
  const auto* prefix = kBase == 16 ? "0x" : kBase == 8 ? "0o" : "0b";
  return Value::string(text.starts_with('-') ? "-" + (prefix + text.substr(1)) : prefix + text);
}

}  // namespace

Value builtin_abs(Interpreter& in, const Value&, Bound a) {
  const Value& value = a.value("x");
  if (is_integer(value)) {
    return int_compare(value, Value::integer(0)) < 0 ? int_negate(value)
                                                     : in.unary(UnaryOperator::plus, value, a.span("x"));
  }
  if (value.is_float()) {
    return Value::floating(value.as_float() < 0 ? -value.as_float() : value.as_float() + 0.0);
  }
  return in.call(in.get_attribute(value, "__abs__", a.span("x")), std::vector<Value>{}, a.call_span());
}

Value builtin_chr(Interpreter& in, const Value&, Bound a) {
  const auto code = small_int(as_index(in, a.value("i"), a.span("i")));
  if (!code || *code < 0 || *code > 0x10FFFF) {
    in.raise("ValueError", "chr() arg not in range(0x110000)", a.span("i"));
  }
  std::string text;
  append_utf8(text, static_cast<char32_t>(*code));
  return Value::string(std::move(text));
}

Value builtin_ord(Interpreter& in, const Value&, Bound a) {
  const Value& c = unwrap(a.value("c"));
  if (const auto* bytes = bytes_of(c); bytes != nullptr && bytes->size() == 1) {
    return Value::integer(static_cast<unsigned char>((*bytes)[0]));
  }
  if (is_opaque(c)) {
    fail_on_opaque(in, c, a.span("c"));
  }
  if (!c.is_string()) {
    in.raise("TypeError", fmt::format("ord() expected string of length 1, but {} found", in.type_name(c)),
             a.span("c"));
  }
  const auto points = decode_utf8(c.as_string());
  if (points.size() != 1) {
    in.raise("TypeError",
             fmt::format("ord() expected a character, but string of length {} found", points.size()),
             a.span("c"));
  }
  return Value::integer(static_cast<std::int64_t>(points[0]));
}

Value builtin_divmod(Interpreter& in, const Value&, Bound a) {
  return make_tuple({in.binary(BinaryOperator::floor_div, a.value("a"), a.value("b"), a.call_span()),
                     in.binary(BinaryOperator::mod, a.value("a"), a.value("b"), a.call_span())});
}

Value builtin_pow(Interpreter& in, const Value&, Bound a) {
  if (a.absent("mod")) {
    return in.binary(BinaryOperator::pow, a.value("base"), a.value("exp"), a.call_span());
  }
  const auto operand = [&](std::string_view name) {
    const Value& value = unwrap(a.value(name));
    if (!is_integer(value)) {
      in.raise("TypeError", "pow() 3rd argument not allowed unless all arguments are integers", a.span(name));
    }
    return value;
  };
  const Value base = operand("base");
  const Value exponent = operand("exp");
  return int_power_modulo(in, base, exponent, operand("mod"), a.call_span());
}

Value builtin_sum(Interpreter& in, const Value&, Bound a) {
  Value total = a.given("start") ? a.value("start") : Value::integer(0);
  if (total.is_string()) {
    in.raise("TypeError", "sum() can't sum strings [use ''.join(seq) instead]", a.call_span());
  }
  const auto next = in.iterate(a.value("iterable"), a.span("iterable"));
  while (const auto item = next()) {
    in.count_steps(1, a.call_span());
    total = in.binary(BinaryOperator::add, total, *item, a.call_span());
  }
  return total;
}

Value builtin_bin(Interpreter& in, const Value& self, Bound a) {
  return digits_in_base<2>(in, self, a);
}
Value builtin_oct(Interpreter& in, const Value& self, Bound a) {
  return digits_in_base<8>(in, self, a);
}
Value builtin_hex(Interpreter& in, const Value& self, Bound a) {
  return digits_in_base<16>(in, self, a);
}

}  // namespace sqlgen::python

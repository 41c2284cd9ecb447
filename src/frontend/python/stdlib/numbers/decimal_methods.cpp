#include <fmt/format.h>

#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/library.hpp"
#include "frontend/python/stdlib/numbers/decimal_arithmetic.hpp"
#include "frontend/python/stdlib/numbers/decimal_number.hpp"
#include "frontend/python/stdlib/numbers/decimal_object.hpp"

namespace sqlgen::python::stdlib::decimal {

namespace {

char rounding_of(Interpreter& in, const Value& value, Span where) {
  if (value.is_none()) {
    return 'e';
  }
  static constexpr std::pair<std::string_view, char> kModes[] = {
      {"ROUND_HALF_EVEN", 'e'}, {"ROUND_HALF_UP", 'h'}, {"ROUND_HALF_DOWN", 'l'}, {"ROUND_DOWN", 'd'},
      {"ROUND_UP", 'u'},        {"ROUND_FLOOR", 'f'},   {"ROUND_CEILING", 'c'}};
  const auto name = in.str(value, where);
  for (const auto& [mode, code] : kModes) {
    if (mode == name) {
      return code;
    }
  }
  in.raise("TypeError", "invalid rounding mode", where);
}

Number normalized(Number number) {
  if (is_zero(number)) {
    number.exponent = 0;
  }
  while (number.digits.size() > 1 && number.digits.back() == '0') {
    number.digits.pop_back();
    ++number.exponent;
  }
  return number;
}

Value integral(Interpreter& in, const Number& number, char rounding, Span where) {
  const Number whole = rescale(in, number, 0, rounding, where);
  return *int_from_digits((number.negative ? "-" : "") + whole.digits, 10);
}

}  // namespace

std::optional<Value> DecimalObject::attribute(Interpreter&, std::string_view name, Span) {
  const auto value = number;
  if (name == "quantize") {
    return make_builtin("quantize(exp, rounding=None, context=None)", [value](Interpreter& in, Bound a) {
      const auto pattern = as_number(a.value("exp"));
      if (!pattern) {
        in.raise("TypeError", "quantize() takes a Decimal", a.call_span());
      }
      Number result = rescale(in, value, pattern->exponent,
                              rounding_of(in, a.value("rounding"), a.call_span()), a.call_span());
      result.negative = value.negative;
      return make_decimal(result);
    });
  }
  if (name == "normalize") {
    return make_builtin("normalize()",
                        [value](Interpreter&, Bound) { return make_decimal(normalized(value)); });
  }
  if (name == "__int__" || name == "__trunc__" || name == "__floor__" || name == "__ceil__") {
    const char rounding = name == "__floor__" ? 'f' : name == "__ceil__" ? 'c' : 'd';
    return make_builtin("__int__()", [value, rounding](Interpreter& in, Bound a) {
      return integral(in, value, rounding, a.call_span());
    });
  }
  if (name == "__float__") {
    return make_builtin("__float__()", [value](Interpreter& in, Bound a) {
      return parse_float(in, Value::string(to_text(value)), a.call_span());
    });
  }
  if (name == "__abs__" || name == "copy_abs") {
    return make_builtin("__abs__()", [value](Interpreter&, Bound) {
      Number result = value;
      result.negative = false;
      return make_decimal(result);
    });
  }
  if (name == "__round__") {
    return make_builtin("__round__(ndigits=None)", [value](Interpreter& in, Bound a) {
      if (a.absent("ndigits")) {
        return integral(in, value, 'e', a.call_span());
      }
      return make_decimal(rescale(in, value, -small_int(a.value("ndigits")).value_or(0), 'e', a.call_span()));
    });
  }
  if (name == "to_integral_value" || name == "to_integral") {
    return make_builtin("to_integral_value(rounding=None)", [value](Interpreter& in, Bound a) {
      return make_decimal(
          value.exponent >= 0
              ? value
              : rescale(in, value, 0, rounding_of(in, a.value("rounding"), a.call_span()), a.call_span()));
    });
  }
  if (name == "as_tuple") {
    return make_builtin("as_tuple()", [value](Interpreter& inner, Bound a) {
      std::vector<Value> digits;
      for (const char digit : value.digits) {
        digits.push_back(Value::integer(digit - '0'));
      }
      return make_struct_sequence(inner, "DecimalTuple", {"sign", "digits", "exponent"},
                                  {Value::integer(value.negative ? 1 : 0), make_tuple(std::move(digits)),
                                   Value::integer(value.exponent)},
                                  a.call_span());
    });
  }
  if (name == "is_nan" || name == "is_zero" || name == "is_signed" || name == "is_finite" ||
      name == "is_infinite") {
    const bool result = name == "is_nan"      ? value.special == 'n'
                        : name == "is_zero"   ? is_zero(value)
                        : name == "is_signed" ? value.negative
                        : name == "is_finite" ? value.special == '\0'
                                              : value.special == 'i';
    return make_builtin("is_nan()", [result](Interpreter&, Bound) { return Value::boolean(result); });
  }
  return std::nullopt;
}

}  // namespace sqlgen::python::stdlib::decimal

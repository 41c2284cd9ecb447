#include <fmt/format.h>

#include <cmath>

#include "frontend/python/builtins/text/formatting.hpp"
#include "frontend/python/objects/big_int.hpp"
#include "frontend/python/stdlib/library.hpp"
#include "frontend/python/stdlib/numbers/decimal_number.hpp"
#include "support/text.hpp"

namespace sqlgen::python::stdlib::decimal {

namespace {

class DecimalObject final : public Object {
 public:
  explicit DecimalObject(Number value) : number(std::move(value)) {}
  [[nodiscard]] std::string type_name() const override { return "Decimal"; }
  std::optional<Value> class_object(Interpreter& in) override {
    return in.get_attribute(in.import_module("decimal", {}), "Decimal", {});
  }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::optional<Value> unary(Interpreter& in, UnaryOperator op, Span where) override;
  std::optional<Value> binary(Interpreter& in, BinaryOperator op, const Value& other, bool reflected,
                              Span where) override;
  std::optional<Value> compare(Interpreter& in, Comparison op, const Value& other, Span where) override;
  bool truth(Interpreter&, Span) override { return !is_zero(number); }
  std::string str(Interpreter&, Span) override { return to_text(number); }
  std::string repr(Interpreter&, Span) override { return fmt::format("Decimal('{}')", to_text(number)); }
  std::optional<std::string> format(Interpreter& in, std::string_view spec, Span where) override;
  std::size_t hash(Interpreter& in, Span where) override;

  Number number;
};

Value make_decimal(Number number) {
  return Value::make<DecimalObject>(std::move(number));
}

Value coefficient(Interpreter& in, const Number& number, Span where) {
  in.count_steps(number.digits.size() * number.digits.size() / 4096, where);
  return *int_from_digits((number.negative ? "-" : "") + number.digits, 10);
}

Number from_int(const Value& value, std::int64_t exponent) {
  Number number;
  auto digits = int_to_string(value);
  number.negative = digits.starts_with('-');
  number.digits = without_zeros(number.negative ? digits.substr(1) : digits);
  number.exponent = exponent;
  return number;
}

Value scaled(Interpreter& in, const Number& number, std::int64_t exponent, Span where) {
  constexpr std::int64_t kLargest = 100'000;
  if (number.exponent - exponent > kLargest) {
    in.fail(Diagnostic{.id = "evaluation-limit", .message = "a Decimal has too many digits", .span = where});
  }
  auto digits = number.digits + std::string(static_cast<std::size_t>(number.exponent - exponent), '0');
  in.count_steps(digits.size() * digits.size() / 4096, where);
  return *int_from_digits((number.negative ? "-" : "") + digits, 10);
}

std::optional<Number> as_number(const Value& given) {
  const Value& value = unwrap(given);
  if (const auto* decimal = value.get<DecimalObject>()) {
    return decimal->number;
  }
  return is_integer(value) ? std::optional(from_int(value, 0)) : std::nullopt;
}

// The exact value of a float, as Decimal(0.1) shows it.
Number from_float(Interpreter& in, double value, Span where) {
  Number number;
  if (!std::isfinite(value)) {
    number.negative = value < 0;
    number.special = std::isnan(value) ? 'n' : 'i';
    return number;
  }
  const auto ratio = in.to_vector(in.call(in.get_attribute(Value::floating(value), "as_integer_ratio", where),
                                          std::vector<Value>{}, where),
                                  where);
  const auto places = int_bit_length(ratio[1]) - 1;  // the denominator is 2 ** places
  const Value fives = in.binary(BinaryOperator::pow, Value::integer(5), Value::integer(places), where);
  number = from_int(in.binary(BinaryOperator::mul, ratio[0], fives, where), -places);
  if (is_zero(number)) {
    number.exponent = 0;
    number.negative = std::signbit(value);
  }
  return number;
}

int order_of(Interpreter& in, const Number& left, const Number& right, Span where) {
  if (left.special != '\0' || right.special != '\0') {
    const auto rank = [](const Number& number) {
      return number.special == '\0' ? 0 : number.negative ? -1 : 1;
    };
    return rank(left) - rank(right);
  }
  const auto exponent = std::min(left.exponent, right.exponent);
  return int_compare(scaled(in, left, exponent, where), scaled(in, right, exponent, where));
}

Value decimal_divide(Interpreter& in, const Number& left, const Number& right, BinaryOperator op,
                     Span where) {
  if (is_zero(right)) {
    in.raise("ZeroDivisionError", "[<class 'decimal.DivisionByZero'>]", where);
  }
  if (op != BinaryOperator::div) {
    const auto exponent = std::min(left.exponent, right.exponent);
    Number a = left;
    Number b = right;
    a.negative = b.negative = false;
    const Value quotient = in.binary(BinaryOperator::floor_div, scaled(in, a, exponent, where),
                                     scaled(in, b, exponent, where), where);
    if (op == BinaryOperator::floor_div) {
      Number result = from_int(quotient, 0);
      result.negative = left.negative != right.negative;
      return make_decimal(result);
    }
    const Value rest =
        in.binary(BinaryOperator::mod, scaled(in, a, exponent, where), scaled(in, b, exponent, where), where);
    Number result = from_int(rest, exponent);
    result.negative = left.negative;
    return make_decimal(result);
  }
  // Enough digits to round at the precision; exact quotients lose zeros down to the ideal exponent.
  const auto shift =
      std::max<std::int64_t>(0, kPrecision + 2 + static_cast<std::int64_t>(right.digits.size()) -
                                    static_cast<std::int64_t>(left.digits.size()));
  const Value dividend =
      *int_from_digits(left.digits + std::string(static_cast<std::size_t>(shift), '0'), 10);
  const Value divisor = *int_from_digits(right.digits, 10);
  Value quotient = in.binary(BinaryOperator::floor_div, dividend, divisor, where);
  const bool exact = !in.truth(in.binary(BinaryOperator::mod, dividend, divisor, where), where);
  Number result = from_int(quotient, left.exponent - right.exponent - shift);
  if (!exact && (result.digits.back() == '0' || result.digits.back() == '5')) {
    ++result.digits.back();  // what is left over breaks a tie
  }
  result.negative = left.negative != right.negative;
  if (is_zero(result)) {
    result.exponent = left.exponent - right.exponent;
    return make_decimal(result);
  }
  result = round_to_precision(result);
  while (exact && result.exponent < left.exponent - right.exponent && result.digits.size() > 1 &&
         result.digits.back() == '0') {
    result.digits.pop_back();
    ++result.exponent;
  }
  return make_decimal(result);
}

std::optional<Value> DecimalObject::unary(Interpreter&, UnaryOperator op, Span) {
  if (op == UnaryOperator::invert) {
    return std::nullopt;
  }
  Number result = round_to_precision(number);
  result.negative = is_zero(result) ? false : (op == UnaryOperator::minus) != result.negative;
  return make_decimal(result);
}

std::optional<Value> DecimalObject::binary(Interpreter& in, BinaryOperator op, const Value& other,
                                           bool reflected, Span where) {
  const auto that = as_number(other);
  if (!that) {
    return std::nullopt;
  }
  const Number& left = reflected ? *that : number;
  const Number& right = reflected ? number : *that;
  if (left.special != '\0' || right.special != '\0') {
    Number nan;
    nan.special = 'n';
    return make_decimal(nan);
  }
  switch (op) {
    case BinaryOperator::add:
    case BinaryOperator::sub: {
      const auto exponent = std::min(left.exponent, right.exponent);
      const Value sum =
          in.binary(op, scaled(in, left, exponent, where), scaled(in, right, exponent, where), where);
      return make_decimal(round_to_precision(from_int(sum, exponent)));
    }
    case BinaryOperator::mul: {
      const Value product = in.binary(op, coefficient(in, left, where), coefficient(in, right, where), where);
      Number result = from_int(product, left.exponent + right.exponent);
      result.negative = left.negative != right.negative;
      return make_decimal(round_to_precision(result));
    }
    case BinaryOperator::div:
    case BinaryOperator::floor_div:
    case BinaryOperator::mod:
      return decimal_divide(in, left, right, op, where);
    case BinaryOperator::pow: {
      const auto power = right.exponent == 0 ? small_int(coefficient(in, right, where)) : std::nullopt;
      if (!power || *power < 0 || *power > 10'000) {
        return std::nullopt;
      }
      const Value value = in.binary(op, coefficient(in, left, where), Value::integer(*power), where);
      return make_decimal(round_to_precision(from_int(value, left.exponent * *power)));
    }
    default:
      return std::nullopt;
  }
}

std::optional<Value> DecimalObject::compare(Interpreter& in, Comparison op, const Value& other, Span where) {
  auto that = as_number(other);
  if (!that && other.is_float()) {
    that = from_float(in, other.as_float(), where);
  }
  if (!that) {
    return std::nullopt;
  }
  if (number.special == 'n' || that->special == 'n') {
    return Value::boolean(op == Comparison::ne);
  }
  return in.compare(op, Value::integer(order_of(in, number, *that, where)), Value::integer(0), where);
}

std::size_t DecimalObject::hash(Interpreter& in, Span where) {
  Number plain = number;
  while (plain.exponent < 0 && plain.digits.size() > 1 && plain.digits.back() == '0') {
    plain.digits.pop_back();
    ++plain.exponent;
  }
  if (plain.special == '\0' && plain.exponent >= 0 && plain.exponent < 1000) {
    return in.hash(scaled(in, plain, 0, where), where);
  }
  return hash_text(to_text(plain));
}

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

Number rescale(Interpreter& in, const Number& number, std::int64_t exponent, char rounding, Span where) {
  return number.exponent >= exponent ? from_int(scaled(in, number, exponent, where), exponent)
                                     : drop(number, exponent - number.exponent, rounding);
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

std::optional<std::string> DecimalObject::format(Interpreter& in, std::string_view spec, Span where) {
  if (spec.empty()) {
    return to_text(number);
  }
  const char code = spec.back();
  const auto point = spec.rfind('.');
  const bool fixed = code == 'f' || code == 'F' || code == '%';
  Number shown = number;
  if (code == '%') {
    shown.exponent += 2;
  }
  std::string text;
  if (fixed && number.special == '\0') {
    if (point != std::string_view::npos) {
      const auto places = int_from_digits(spec.substr(point + 1, spec.size() - point - 2), 10);
      shown = rescale(in, shown, -(places ? small_int(*places).value_or(6) : 6), 'e', where);
      shown.negative = number.negative;
    }
    text = to_fixed(shown) + (code == '%' ? "%" : "");
  } else {
    text = to_text(number);
  }
  // Width, fill, sign and grouping are those of an int; the fraction is put behind again.
  auto layout = std::string(spec.substr(0, point != std::string_view::npos ? point
                                           : fixed                         ? spec.size() - 1
                                                                           : spec.size()));
  const auto dot = text.find_first_not_of("-0123456789");
  const std::string rest = dot == std::string::npos ? "" : text.substr(dot);
  const bool grouped = layout.find(',') != std::string::npos || layout.find('_') != std::string::npos;
  if (grouped) {
    const bool minus = text.starts_with('-');
    const auto whole = text.substr(minus ? 1 : 0, dot == std::string::npos ? dot : dot - (minus ? 1 : 0));
    text =
        (minus ? "-" : "") + group_digits(whole, layout.find(',') != std::string::npos ? ',' : '_', 3) + rest;
    std::erase_if(layout, [](char c) { return c == ',' || c == '_'; });
  }
  if (layout.starts_with('+')) {
    layout.erase(0, 1);
    text = (text.starts_with('-') ? "" : "+") + text;
  }
  if (layout.starts_with('0')) {
    layout = "0>" + layout.substr(1);
  }
  const bool aligned = layout.find_first_of("<>^=") != std::string::npos;
  return in.format(Value::string(text), aligned || layout.empty() ? layout : ">" + layout, where);
}

Value new_decimal(Interpreter& in, Bound a) {
  const Value& value = unwrap(a.value("value"));
  if (!a.given("value")) {
    return make_decimal(Number{});
  }
  if (is_opaque(value)) {
    fail_on_opaque(in, value, a.span("value"));
  }
  if (auto number = as_number(value)) {
    return make_decimal(std::move(*number));
  }
  if (value.is_float()) {
    return make_decimal(from_float(in, value.as_float(), a.call_span()));
  }
  if (!value.is_string()) {
    in.raise("TypeError", fmt::format("conversion from {} to Decimal is not supported", in.type_name(value)),
             a.span("value"));
  }
  auto number = parse(value.as_string());
  if (!number) {
    const auto error = in.get_attribute(in.import_module("decimal", {}), "InvalidOperation", a.call_span());
    throw_exception(
        in, in.call(error, std::vector{Value::string("[<class 'decimal.ConversionSyntax'>]")}, a.call_span()),
        a.call_span());
  }
  return make_decimal(std::move(*number));
}

}  // namespace

}  // namespace sqlgen::python::stdlib::decimal

namespace sqlgen::python::stdlib {

Value make_decimal_module(Interpreter& in) {
  std::vector<std::pair<std::string, Value>> names{
      {"Decimal",
       Value::make<NativeClass>("decimal.Decimal(value='0', context=None)", decimal::new_decimal)}};
  for (const auto* mode : {"ROUND_HALF_EVEN", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_DOWN", "ROUND_UP",
                           "ROUND_FLOOR", "ROUND_CEILING"}) {
    names.emplace_back(mode, Value::string(mode));
  }
  const auto exception = [&in](const char* name) {
    return make_class(in, name, {*in.state().builtin("ArithmeticError")}, std::make_shared<DictObject>(), {},
                      {});
  };
  names.emplace_back("InvalidOperation", exception("InvalidOperation"));
  names.emplace_back("DecimalException", exception("DecimalException"));
  return make_module("decimal", std::move(names), true);
}

}  // namespace sqlgen::python::stdlib

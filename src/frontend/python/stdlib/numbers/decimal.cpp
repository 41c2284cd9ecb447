#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "frontend/python/builtins/text/formats/formatting.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/numbers/decimal_arithmetic.hpp"
#include "frontend/python/stdlib/numbers/decimal_number.hpp"
#include "frontend/python/stdlib/numbers/decimal_object.hpp"

namespace sqlgen::python::stdlib::decimal {

namespace {

[[noreturn]] void invalid_operation(Interpreter& in, std::string message, Span where) {
  const auto error = in.get_attribute(in.import_module("decimal", {}), "InvalidOperation", where);
  throw_exception(in, in.call(error, std::vector{Value::string(std::move(message))}, where), where);
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
    invalid_operation(in, "[<class 'decimal.ConversionSyntax'>]", a.call_span());
  }
  return make_decimal(std::move(*number));
}

}  // namespace

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
    if (op != Comparison::eq && op != Comparison::ne) {
      invalid_operation(in, "[<class 'decimal.InvalidOperation'>]", where);
    }
    return Value::boolean(op == Comparison::ne);
  }
  return in.compare(op, Value::integer(order_of(in, number, *that, where)), Value::integer(0), where);
}

std::optional<std::uint64_t> DecimalObject::number_hash(Interpreter& in, Span where) {
  if (number.special == 'n') {
    return std::nullopt;
  }
  // As of all numbers, by the rest of a division by 2 ** 61 - 1; what is behind the point is a factor that
  // undoes it.
  constexpr std::uint64_t kModulus = (std::uint64_t{1} << 61) - 1;
  constexpr std::uint64_t kInfinite = 314159;
  std::uint64_t hash = kInfinite;
  if (number.special == '\0') {
    const Value modulus = Value::integer(static_cast<std::int64_t>(kModulus));
    const Value scale =
        int_power_modulo(in, Value::integer(10), Value::integer(number.exponent), modulus, where);
    in.count_steps(number.digits.size() / 16, where);
    std::uint64_t rest = 0;
    for (const char digit : number.digits) {  // times ten in two parts, each of which fits
      rest = (rest * 8 % kModulus + rest * 2 + static_cast<std::uint64_t>(digit - '0')) % kModulus;
    }
    const Value product =
        in.binary(BinaryOperator::mul, Value::integer(static_cast<std::int64_t>(rest)), scale, where);
    hash = static_cast<std::uint64_t>(*small_int(in.binary(BinaryOperator::mod, product, modulus, where)));
  }
  hash = number.negative ? 0 - hash : hash;
  return hash == UINT64_MAX ? UINT64_MAX - 1 : hash;  // -1 says an error in C
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
  // A float of that value is the same key.
  const std::string text = to_text(plain);
  double same = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), same);
  if (plain.special == '\0' && parsed.ec == std::errc() &&
      in.truth(*compare(in, Comparison::eq, Value::floating(same), where), where)) {
    return in.hash(Value::floating(same), where);
  }
  return hash_text(text);
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

Value make_decimal(Number number) {
  return Value::make<DecimalObject>(std::move(number));
}

std::optional<Number> as_number(const Value& given) {
  const Value& value = unwrap(given);
  if (const auto* decimal = value.get<DecimalObject>()) {
    return decimal->number;
  }
  return is_integer(value) ? std::optional(from_int(value, 0)) : std::nullopt;
}

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

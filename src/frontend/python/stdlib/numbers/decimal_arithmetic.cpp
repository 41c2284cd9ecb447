#include "frontend/python/stdlib/numbers/decimal_arithmetic.hpp"

#include <fmt/format.h>

#include <cmath>

#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/numbers/decimal_number.hpp"
#include "frontend/python/stdlib/numbers/decimal_object.hpp"

namespace sqlgen::python::stdlib::decimal {

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

Number rescale(Interpreter& in, const Number& number, std::int64_t exponent, char rounding, Span where) {
  return number.exponent >= exponent ? from_int(scaled(in, number, exponent, where), exponent)
                                     : drop(number, exponent - number.exponent, rounding);
}

}  // namespace sqlgen::python::stdlib::decimal

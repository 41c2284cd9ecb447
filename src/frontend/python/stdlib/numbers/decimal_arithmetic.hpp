#pragma once

#include <cstdint>

#include "frontend/python/stdlib/numbers/decimal_number.hpp"
#include "frontend/python/stdlib/numbers/decimal_object.hpp"

// What needs whole numbers of any size, which the evaluator has and counts the steps of.
namespace sqlgen::python::stdlib::decimal {

/// The digits with their sign, as an int.
[[nodiscard]] Value coefficient(Interpreter& in, const Number& number, Span where);

/// An int times 10 ** exponent.
[[nodiscard]] Number from_int(const Value& value, std::int64_t exponent);

/// The number as so many times 10 ** exponent; fails where that has too many digits.
[[nodiscard]] Value scaled(Interpreter& in, const Number& number, std::int64_t exponent, Span where);

/// The exact value of a float, as Decimal(0.1) shows it.
[[nodiscard]] Number from_float(Interpreter& in, double value, Span where);

/// Below, at or above 0 as left is less than, equal to or greater than right; neither is a NaN.
[[nodiscard]] int order_of(Interpreter& in, const Number& left, const Number& right, Span where);

/// left / right, left // right or left % right, by `op`; raises ZeroDivisionError.
[[nodiscard]] Value decimal_divide(Interpreter& in, const Number& left, const Number& right,
                                   BinaryOperator op, Span where);

/// The number with this exponent, rounded as drop() does where that loses digits.
[[nodiscard]] Number rescale(Interpreter& in, const Number& number, std::int64_t exponent, char rounding,
                             Span where);

}  // namespace sqlgen::python::stdlib::decimal

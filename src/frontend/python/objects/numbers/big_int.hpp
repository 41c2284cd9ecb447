#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"

namespace sqlgen::python {

/// An int beyond 64 bits. A number that fits is always held directly, so that each int has one form.
class BigIntObject final : public Object {
 public:
  static constexpr Kind kKind = Kind::big_int;
  struct Number;
  explicit BigIntObject(std::unique_ptr<Number> number);
  ~BigIntObject() override;
  [[nodiscard]] std::string type_name() const override { return "int"; }
  [[nodiscard]] const Number& number() const { return *number_; }

 private:
  std::unique_ptr<Number> number_;
};

// Functions over ints of either form; a bool counts as 0 or 1.

/// Whether the value is an int or bool.
[[nodiscard]] bool is_integer(const Value& value);
/// An integer or a float.
[[nodiscard]] bool is_number(const Value& value);
/// The number where it fits 64 bits.
[[nodiscard]] std::optional<std::int64_t> small_int(const Value& value);
/// Digits of that base (2 to 36, in either case), with an optional sign; nothing where they are none.
[[nodiscard]] std::optional<Value> int_from_digits(std::string_view digits, int base);
/// Base 2, 8, 10 or 16.
[[nodiscard]] std::string int_to_string(const Value& value, int base = 10);
/// str(number). Errors: ValueError for more digits than CPython converts (sys.get_int_max_str_digits()).
[[nodiscard]] std::string int_to_decimal(Interpreter& in, const Value& value, Span where);
/// Refuses decimal text of more digits than CPython converts. Errors: ValueError.
void check_decimal_digits(Interpreter& in, std::size_t digits, Span where);
/// Errors: ZeroDivisionError, ValueError (negative shift), `evaluation-limit` for a result that is too large.
[[nodiscard]] Value int_binary(Interpreter& in, BinaryOperator op, const Value& left, const Value& right,
                               Span where);
[[nodiscard]] Value int_negate(const Value& value);
[[nodiscard]] Value int_invert(const Value& value);
/// Less than, equal to, greater than zero.
[[nodiscard]] int int_compare(const Value& left, const Value& right);
[[nodiscard]] double int_to_double(Interpreter& in, const Value& value, Span where);
/// The integral part of a finite number.
[[nodiscard]] Value int_from_double(double number);
/// hash() of CPython: the number modulo 2 ** 61 - 1.
[[nodiscard]] std::uint64_t int_hash(const Value& value);
[[nodiscard]] std::int64_t int_bit_length(const Value& value);
/// pow(base, exponent, modulus).
[[nodiscard]] Value int_power_modulo(Interpreter& in, const Value& base, const Value& exponent,
                                     const Value& modulus, Span where);

}  // namespace sqlgen::python

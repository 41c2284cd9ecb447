#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Decimal numbers as decimal.Decimal keeps and writes them, in the default context: 28 digits, ties to even.
namespace sqlgen::python::stdlib::decimal {

constexpr std::int64_t kPrecision = 28;

/// sign * coefficient * 10 ** exponent, or a special value.
struct Number {
  bool negative = false;
  std::string digits = "0";  // of the coefficient, without leading zeros
  std::int64_t exponent = 0;
  char special = '\0';  // 'n' NaN, 'i' infinity
};

/// The digits without those zeros at their front that say nothing.
[[nodiscard]] std::string without_zeros(const std::string& digits);
/// What Decimal(text) reads: blanks around it and underscores are allowed; nothing where it is no number.
[[nodiscard]] std::optional<Number> parse(std::string_view given);
[[nodiscard]] bool is_zero(const Number& number);
/// The number without its last `count` digits, rounded as the decimal module's letter says ('E' half even
/// ...).
[[nodiscard]] Number drop(Number number, std::int64_t count, char rounding);
/// The number with as many digits as the default context keeps.
[[nodiscard]] Number round_to_precision(const Number& number);
/// str(Decimal).
[[nodiscard]] std::string to_text(const Number& number, char exponent_letter = 'E');
/// Without an exponent, as format(x, "f") writes it.
[[nodiscard]] std::string to_fixed(const Number& number);

}  // namespace sqlgen::python::stdlib::decimal

#include "frontend/python/stdlib/numbers/decimal_number.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/library.hpp"
#include "support/text.hpp"

namespace sqlgen::python::stdlib::decimal {

std::string without_zeros(const std::string& digits) {
  const auto first = digits.find_first_not_of('0');
  return first == std::string::npos ? "0" : digits.substr(first);
}

std::optional<Number> parse(std::string_view given) {
  auto text = to_lower(trim(given));
  std::erase(text, '_');
  Number number;
  if (text.starts_with('-') || text.starts_with('+')) {
    number.negative = text[0] == '-';
    text.erase(0, 1);
  }
  if (text == "nan" || text == "inf" || text == "infinity") {
    number.special = text[0];
    return number;
  }
  const auto e = text.find('e');
  const auto mantissa = text.substr(0, e);
  if (e != std::string::npos) {
    const auto exponent = int_from_digits(std::string_view(text).substr(e + 1), 10);
    if (!exponent || !small_int(*exponent) || std::abs(*small_int(*exponent)) > 1'000'000) {
      return std::nullopt;
    }
    number.exponent = *small_int(*exponent);
  }
  const auto point = mantissa.find('.');
  std::string digits = mantissa.substr(0, point);
  if (point != std::string::npos) {
    digits += mantissa.substr(point + 1);
    number.exponent -= static_cast<std::int64_t>(mantissa.size() - point - 1);
  }
  if (digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos) {
    return std::nullopt;
  }
  number.digits = without_zeros(digits);
  return number;
}

bool is_zero(const Number& number) {
  return number.special == '\0' && number.digits == "0";
}

// Where digits go, the rest decides: 'e' ties to even, 'h' ties up, 'd' towards zero, 'u' away, 'f' down, 'c'
// up.
Number drop(Number number, std::int64_t count, char rounding) {
  if (count <= 0) {
    return number;
  }
  const auto size = static_cast<std::int64_t>(number.digits.size());
  std::string kept = count >= size ? "0" : number.digits.substr(0, static_cast<std::size_t>(size - count));
  const std::string rest =
      count > size ? std::string(static_cast<std::size_t>(std::min<std::int64_t>(count - size, 1)), '0') +
                         number.digits
                   : number.digits.substr(static_cast<std::size_t>(size - std::min(count, size)));
  const bool any = rest.find_first_not_of('0') != std::string::npos;
  const bool tie = rest[0] == '5' && rest.find_first_not_of('0', 1) == std::string::npos;
  const bool more_than_half = rest[0] >= '5' && !tie;
  const bool odd = (kept.back() - '0') % 2 == 1;
  const bool up = rounding == 'e'   ? more_than_half || (tie && odd)
                  : rounding == 'h' ? more_than_half || tie
                  : rounding == 'l' ? more_than_half
                  : rounding == 'u' ? any
                  : rounding == 'f' ? any && number.negative
                  : rounding == 'c' ? any && !number.negative
                                    : false;
  if (up) {
    std::size_t i = kept.size();
    while (i > 0 && kept[i - 1] == '9') {
      kept[--i] = '0';
    }
    if (i == 0) {
      kept.insert(0, 1, '1');
    } else {
      ++kept[i - 1];
    }
  }
  number.digits = without_zeros(kept);
  number.exponent += count;
  return number;
}

Number round_to_precision(const Number& number) {
  return drop(number, static_cast<std::int64_t>(number.digits.size()) - kPrecision, 'e');
}

std::string to_text(const Number& number, char exponent_letter) {
  const std::string sign = number.negative ? "-" : "";
  if (number.special != '\0') {
    return sign + (number.special == 'n' ? "NaN" : "Infinity");
  }
  const auto size = static_cast<std::int64_t>(number.digits.size());
  const auto left = number.exponent + size;  // digits before the point
  if (number.exponent <= 0 && left > -6) {
    if (number.exponent == 0) {
      return sign + number.digits;
    }
    if (left > 0) {
      return sign + number.digits.substr(0, static_cast<std::size_t>(left)) + "." +
             number.digits.substr(static_cast<std::size_t>(left));
    }
    return sign + "0." + std::string(static_cast<std::size_t>(-left), '0') + number.digits;
  }
  const std::string mantissa =
      size == 1 ? number.digits : number.digits.substr(0, 1) + "." + number.digits.substr(1);
  return fmt::format("{}{}{}{}{}", sign, mantissa, exponent_letter, left - 1 < 0 ? "-" : "+",
                     std::abs(left - 1));
}

std::string to_fixed(const Number& number) {
  std::string digits = number.digits;
  if (number.exponent >= 0) {
    return (number.negative ? "-" : "") + digits +
           std::string(static_cast<std::size_t>(digits == "0" ? 0 : number.exponent), '0');
  }
  const auto places = static_cast<std::size_t>(-number.exponent);
  if (digits.size() <= places) {
    digits.insert(0, places + 1 - digits.size(), '0');
  }
  return (number.negative ? "-" : "") + digits.substr(0, digits.size() - places) + "." +
         digits.substr(digits.size() - places);
}

}  // namespace sqlgen::python::stdlib::decimal

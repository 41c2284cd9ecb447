#include "support/spelling/float_repr.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace sqlgen {

namespace {

// Digits without a point, and the exponent of the first one.
struct Shortest {
  std::string digits;
  int exponent = 0;
};

Shortest shortest_digits(double number) {
  std::array<char, 64> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific).ptr;
  const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  const auto mark = text.find('e');
  Shortest result;
  for (const char c : text.substr(0, mark)) {
    if (c != '.') {
      result.digits += c;
    }
  }
  result.exponent = std::atoi(std::string(text.substr(mark + 1)).c_str());
  return result;
}

std::string with_exponent(const Shortest& shortest) {
  std::string text = shortest.digits.substr(0, 1);
  if (shortest.digits.size() > 1) {
    text += "." + shortest.digits.substr(1);
  }
  const int size = std::abs(shortest.exponent);
  return text + (shortest.exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + std::to_string(size);
}

}  // namespace

std::string float_repr(double number) {
  if (std::isnan(number)) {
    return "nan";
  }
  const std::string sign = std::signbit(number) ? "-" : "";
  if (std::isinf(number)) {
    return sign + "inf";
  }
  if (number == 0) {
    return sign + "0.0";
  }
  const Shortest shortest = shortest_digits(std::fabs(number));
  // CPython's float_repr_style: an exponent below -4 or from 16 on (Python/pystrtod.c, 'r').
  if (shortest.exponent < -4 || shortest.exponent >= 16) {
    return sign + with_exponent(shortest);
  }
  if (shortest.exponent < 0) {
    return sign + "0." + std::string(static_cast<std::size_t>(-shortest.exponent - 1), '0') + shortest.digits;
  }
  const auto whole = static_cast<std::size_t>(shortest.exponent) + 1;
  if (shortest.digits.size() <= whole) {
    return sign + shortest.digits + std::string(whole - shortest.digits.size(), '0') + ".0";
  }
  return sign + shortest.digits.substr(0, whole) + "." + shortest.digits.substr(whole);
}

}  // namespace sqlgen

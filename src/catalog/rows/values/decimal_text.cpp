#include "catalog/rows/values/decimal_text.hpp"

#include <algorithm>
#include <cstddef>

#include "support/spelling/ascii.hpp"

namespace sqlgen::catalog {

namespace {

constexpr std::size_t kMostDigits = 1000;

// Digits of an integer and how many of them are behind the point.
struct Decimal {
  bool negative = false;
  std::string digits;
  std::size_t places = 0;
};

std::optional<Decimal> read_decimal(std::string_view text) {
  Decimal number;
  number.negative = text.starts_with('-');
  text.remove_prefix(number.negative ? 1 : 0);
  const std::size_t point = std::min(text.find('.'), text.size());
  number.digits = std::string(text.substr(0, point));
  if (point < text.size()) {
    number.digits += text.substr(point + 1);
    number.places = text.size() - point - 1;
  }
  if (number.digits.empty() || number.digits.size() > kMostDigits ||
      !std::all_of(number.digits.begin(), number.digits.end(), is_ascii_digit)) {
    return std::nullopt;
  }
  return number;
}

bool is_zero(const Decimal& number) {
  return number.digits.find_first_not_of('0') == std::string::npos;
}

std::string shown(const Decimal& number) {
  std::string digits = number.digits;
  digits.insert(0, number.places >= digits.size() ? number.places + 1 - digits.size() : 0, '0');
  const std::size_t whole = digits.size() - number.places;
  const std::size_t first = std::min(digits.find_first_not_of('0'), whole - 1);
  std::string text = number.negative && !is_zero(number) ? "-" : "";
  text += digits.substr(first, whole - first);
  return number.places == 0 ? text : text + "." + digits.substr(whole);
}

// As many places, then as many digits.
void align(Decimal& one, Decimal& other) {
  const std::size_t places = std::max(one.places, other.places);
  for (Decimal* number : {&one, &other}) {
    number->digits.append(places - number->places, '0');
    number->places = places;
  }
  const std::size_t size = std::max(one.digits.size(), other.digits.size());
  for (Decimal* number : {&one, &other}) {
    number->digits.insert(0, size - number->digits.size(), '0');
  }
}

// Of as many digits each, the first not less than the second where they are subtracted.
std::string combined_digits(const std::string& one, const std::string& other, bool subtracts) {
  std::string digits(one.size(), '0');
  int carry = 0;
  for (std::size_t i = one.size(); i-- > 0;) {
    const int second = other[i] - '0';
    int digit = (one[i] - '0') + (subtracts ? -second : second) + carry;
    carry = digit < 0 ? -1 : digit / 10;
    digit = digit < 0 ? digit + 10 : digit % 10;
    digits[i] = static_cast<char>('0' + digit);
  }
  return carry > 0 ? "1" + digits : digits;
}

}  // namespace

std::optional<int> compare_decimals(std::string_view left, std::string_view right) {
  auto one = read_decimal(left), other = read_decimal(right);
  if (!one || !other) {
    return std::nullopt;
  }
  one->negative = one->negative && !is_zero(*one);
  other->negative = other->negative && !is_zero(*other);
  if (one->negative != other->negative) {
    return one->negative ? -1 : 1;
  }
  align(*one, *other);
  const int order = one->digits.compare(other->digits);
  return one->negative ? -order : order;
}

std::optional<std::string> add_decimals(std::string_view left, std::string_view right) {
  auto one = read_decimal(left), other = read_decimal(right);
  if (!one || !other) {
    return std::nullopt;
  }
  align(*one, *other);
  const bool subtracts = one->negative != other->negative;
  if (subtracts && one->digits < other->digits) {
    std::swap(one, other);
  }
  one->digits = combined_digits(one->digits, other->digits, subtracts);
  return shown(*one);
}

std::optional<std::string> negated_decimal(std::string_view number) {
  auto value = read_decimal(number);
  if (!value) {
    return std::nullopt;
  }
  value->negative = !value->negative;
  return shown(*value);
}

std::optional<std::string> multiply_decimals(std::string_view left, std::string_view right) {
  const auto one = read_decimal(left), other = read_decimal(right);
  if (!one || !other) {
    return std::nullopt;
  }
  std::string digits(one->digits.size() + other->digits.size(), '0');
  for (std::size_t i = one->digits.size(); i-- > 0;) {
    int carry = 0;
    for (std::size_t j = other->digits.size(); j-- > 0;) {
      char& place = digits[i + j + 1];
      const int sum = (place - '0') + (one->digits[i] - '0') * (other->digits[j] - '0') + carry;
      place = static_cast<char>('0' + sum % 10);
      carry = sum / 10;
    }
    digits[i] = static_cast<char>('0' + carry);
  }
  return shown({one->negative != other->negative, std::move(digits), one->places + other->places});
}

std::optional<std::string> rounded_decimal(std::string_view number, std::size_t places) {
  auto value = read_decimal(number);
  if (!value || places > kMostDigits) {
    return std::nullopt;
  }
  if (places >= value->places) {
    value->digits.append(places - value->places, '0');
  } else {
    const std::size_t dropped = value->places - places;
    value->digits.insert(0, value->digits.size() <= dropped ? dropped + 1 - value->digits.size() : 0, '0');
    const bool up = value->digits[value->digits.size() - dropped] >= '5';
    value->digits.resize(value->digits.size() - dropped);
    if (up) {
      const std::string one = std::string(value->digits.size() - 1, '0') + "1";
      value->digits = combined_digits(value->digits, one, false);
    }
  }
  value->places = places;
  return shown(*value);
}

}  // namespace sqlgen::catalog

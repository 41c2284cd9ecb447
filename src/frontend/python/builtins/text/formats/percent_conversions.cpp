#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/text/formats/formatting.hpp"
#include "frontend/python/builtins/text/formats/percent_formatter.hpp"
#include "frontend/python/builtins/text/python_repr.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/text.hpp"

// What a directive makes of its argument.

namespace sqlgen::python {

std::string PercentFormatter::convert(const PercentDirective& directive) {
  const Value value = argument_of(directive);
  switch (directive.conversion) {
    case 's':
    case 'b':
      return text(directive, bytes_ ? bytes_text(value) : in_.str(value, where_));
    case 'r':
      return text(directive, bytes_ ? escape_non_ascii(in_.repr(value, where_)) : in_.repr(value, where_));
    case 'a':
      return text(directive, escape_non_ascii(in_.repr(value, where_)));
    case 'c':
      return text(directive, character(value));
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return integer(directive, value);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return floating(directive, value);
    default: {
      in_.raise("ValueError",
                fmt::format("unsupported format character '{}' (0x{:x}) at index {}", directive.conversion,
                            static_cast<unsigned char>(directive.conversion), at_ - 1),
                where_);
    }
  }
}

// What %s and %b make of bytes in bytes.
std::string PercentFormatter::bytes_text(const Value& value) {
  if (const auto* bytes = bytes_of(value)) {
    return *bytes;
  }
  if (is_opaque(value)) {
    fail_on_opaque(in_, value, where_);
  }
  if (const auto* instance = value.cast<InstanceObject>();
      instance != nullptr && instance->cls->find("__bytes__") != nullptr) {
    const Value made = in_.call(in_.get_attribute(value, "__bytes__", where_), std::vector<Value>{}, where_);
    if (const auto* bytes = bytes_of(made)) {
      return *bytes;
    }
  }
  in_.raise("TypeError",
            fmt::format("%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
                        in_.type_name(value)),
            where_);
}

std::string PercentFormatter::character(const Value& value) {
  if (bytes_) {
    const auto* bytes = bytes_of(value);
    const auto code = small_int(value);
    if (code && (*code < 0 || *code > 255)) {
      in_.raise("OverflowError", "%c arg not in range(256)", where_);
    }
    if (!code && (bytes == nullptr || bytes->size() != 1)) {
      in_.raise("TypeError", "%c requires an integer in range(256) or a single byte", where_);
    }
    return code ? std::string(1, static_cast<char>(*code)) : *bytes;
  }
  if (const auto code = small_int(value)) {
    std::string out;
    append_utf8(out, static_cast<char32_t>(*code));
    return out;
  }
  if (!value.is_string() || utf8_length(value.as_string()) != 1) {
    in_.raise("TypeError", "%c requires int or char", where_);
  }
  return value.as_string();
}

std::string PercentFormatter::text(const PercentDirective& directive, std::string shown) {
  if (directive.precision) {
    shown.resize(bytes_ ? std::min(shown.size(), static_cast<std::size_t>(*directive.precision))
                        : byte_offset(shown, *directive.precision));
  }
  return pad(directive, "", shown, false);
}

std::string PercentFormatter::pad(const PercentDirective& directive, const std::string& sign,
                                  const std::string& digits, bool numeric) {
  const auto length = static_cast<std::int64_t>(bytes_ ? sign.size() + digits.size()
                                                       : utf8_length(sign) + utf8_length(digits));
  if (directive.width <= length) {
    return sign + digits;
  }
  const auto missing = static_cast<std::size_t>(directive.width - length);
  in_.count_bytes(missing, where_);
  if (directive.minus) {
    return sign + digits + std::string(missing, ' ');
  }
  return numeric && directive.zero ? sign + std::string(missing, '0') + digits
                                   : std::string(missing, ' ') + sign + digits;
}

std::string PercentFormatter::integer(const PercentDirective& directive, const Value& given) {
  const auto& value = unwrap(given);
  const char code = directive.conversion;
  const bool decimal = code == 'd' || code == 'i' || code == 'u';
  Value number = value;
  if (!is_integer(value)) {
    if (is_opaque(value)) {
      fail_on_opaque(in_, value, where_);
    }
    const bool converts =
        decimal && (value.is_float() || (value.is_object() && in_.find_attribute(value, "__int__", where_)));
    if (!converts) {
      in_.raise("TypeError",
                fmt::format("%{} format: {} is required, not {}", code,
                            decimal ? "a real number" : "an integer", in_.type_name(value)),
                where_);
    }
    number = parse_int(in_, value, Value(), where_);
  }
  std::string digits =
      decimal ? int_to_decimal(in_, number, where_) : int_to_string(number, code == 'o' ? 8 : 16);
  const bool negative = digits.starts_with('-');
  if (negative) {
    digits.erase(0, 1);
  }
  if (directive.precision && static_cast<std::int64_t>(digits.size()) < *directive.precision) {
    digits.insert(0, static_cast<std::size_t>(*directive.precision) - digits.size(), '0');
  }
  std::string sign = sign_of(directive, negative);
  if (directive.alternate && !decimal) {
    sign += code == 'o' ? "0o" : code == 'x' ? "0x" : "0X";
  }
  return pad(directive, sign, code == 'X' ? to_upper(digits) : digits, true);
}

std::string PercentFormatter::floating(const PercentDirective& directive, const Value& given) {
  const auto& value = unwrap(given);
  if (value.is_string() || value.is_none()) {
    in_.raise("TypeError", fmt::format("must be real number, not {}", in_.type_name(value)), where_);
  }
  const double number = parse_float(in_, value, where_).as_float();
  const bool negative = std::signbit(number) && !std::isnan(number);
  const auto precision = static_cast<int>(directive.precision.value_or(6));
  return pad(directive, sign_of(directive, negative),
             format_double(std::abs(number), directive.conversion, precision, directive.alternate), true);
}

}  // namespace sqlgen::python

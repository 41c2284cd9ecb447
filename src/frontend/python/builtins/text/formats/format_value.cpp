#include <fmt/format.h>

#include <cmath>

#include "frontend/python/builtins/text/formats/format_spec.hpp"
#include "frontend/python/builtins/text/formats/formatting.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/spelling/float_repr.hpp"
#include "support/text.hpp"

// docs.python.org/3.12/library/string.html, "Format Specification Mini-Language".

namespace sqlgen::python {

namespace {

std::string repeat_fill(const std::string& fill, std::int64_t count) {
  std::string out;
  for (std::int64_t i = 0; i < count; ++i) {
    out += fill;
  }
  return out;
}

std::string align(Interpreter& in, const FormatSpec& spec, std::string text, char fallback, Span where) {
  const auto missing = spec.width - static_cast<std::int64_t>(utf8_length(text));
  if (missing <= 0) {
    return text;
  }
  in.count_bytes(static_cast<std::uint64_t>(missing), where);
  const char side = spec.align != '\0' ? spec.align : fallback;
  const auto left = side == '<' ? 0 : side == '^' ? missing / 2 : missing;
  return repeat_fill(spec.fill, left) + text + repeat_fill(spec.fill, missing - left);
}

[[noreturn]] void unknown_code(Interpreter& in, char code, std::string_view type, Span where) {
  in.raise("ValueError", fmt::format("Unknown format code '{}' for object of type '{}'", code, type), where);
}

std::string format_text(Interpreter& in, const FormatSpec& spec, const std::string& text, bool zero,
                        Span where) {
  if (spec.type != '\0' && spec.type != 's') {
    unknown_code(in, spec.type, "str", where);
  }
  if (spec.align == '=' && !zero) {
    in.raise("ValueError", "'=' alignment not allowed in string format specifier", where);
  }
  if (spec.grouping != '\0') {
    in.raise("ValueError", fmt::format("Cannot specify '{}' with 's'.", spec.grouping), where);
  }
  if (spec.sign != '-') {
    in.raise("ValueError", "Sign not allowed in string format specifier", where);
  }
  FormatSpec plain = spec;
  plain.align = zero ? '<' : spec.align;
  std::string shown = spec.precision ? text.substr(0, byte_offset(text, *spec.precision)) : text;
  return align(in, plain, std::move(shown), '<', where);
}

// Sign, prefix and digits with the fill where the alignment puts it; grouping goes on through a fill of
// zeros.
std::string assemble(Interpreter& in, const FormatSpec& spec, bool negative, const std::string& prefix,
                     std::string digits, const std::string& rest, std::size_t group, Span where) {
  std::string sign = negative ? "-" : spec.sign == '-' ? "" : std::string(1, spec.sign);
  sign += prefix;
  if (spec.align == '=' && spec.fill == "0") {
    const auto room = spec.width - static_cast<std::int64_t>(sign.size() + rest.size());
    std::string grouped = spec.grouping != '\0' ? group_digits(digits, spec.grouping, group) : digits;
    while (static_cast<std::int64_t>(grouped.size()) < room) {
      digits.insert(0, 1, '0');
      grouped = spec.grouping != '\0' ? group_digits(digits, spec.grouping, group) : digits;
      in.count_steps(1 + digits.size() / 64, where);
    }
    return sign + grouped + rest;
  }
  if (spec.grouping != '\0') {
    digits = group_digits(digits, spec.grouping, group);
  }
  if (spec.align == '=') {
    const auto missing = spec.width - static_cast<std::int64_t>(sign.size() + digits.size() + rest.size());
    return sign + repeat_fill(spec.fill, missing) + digits + rest;
  }
  return align(in, spec, sign + digits + rest, '>', where);
}

std::string format_integer(Interpreter& in, const FormatSpec& spec, const Value& value, Span where) {
  if (spec.precision) {
    in.raise("ValueError", "Precision not allowed in integer format specifier", where);
  }
  if (spec.type == 'c') {
    std::string character;
    append_utf8(character, static_cast<char32_t>(small_int(value).value_or(0)));
    return align(in, spec, character, '<', where);
  }
  int base = 10;
  std::string prefix;
  switch (spec.type) {
    case 'b':
      base = 2;
      prefix = "0b";
      break;
    case 'o':
      base = 8;
      prefix = "0o";
      break;
    case 'x':
      base = 16;
      prefix = "0x";
      break;
    case 'X':
      base = 16;
      prefix = "0X";
      break;
    default:
      break;
  }
  if (base != 10 && spec.grouping == ',') {
    in.raise("ValueError", fmt::format("Cannot specify ',' with '{}'.", spec.type), where);
  }
  std::string digits = base == 10 ? int_to_decimal(in, value, where) : int_to_string(value, base);
  const bool negative = digits.starts_with('-');
  if (negative) {
    digits.erase(0, 1);
  }
  if (spec.type == 'X') {
    digits = to_upper(digits);
  }
  return assemble(in, spec, negative, spec.alternate ? prefix : "", std::move(digits), "", base == 10 ? 3 : 4,
                  where);
}

std::string format_float(Interpreter& in, const FormatSpec& spec, double number, Span where) {
  const bool negative = std::signbit(number) && !std::isnan(number);
  const double magnitude = std::isnan(number) ? number : std::abs(number);
  std::string text;
  if (spec.type == '\0' && !spec.precision) {
    text = float_repr(magnitude);
  } else if (spec.type == '\0') {
    text = format_double(magnitude, 'r', *spec.precision, spec.alternate);
  } else {
    text = format_double(magnitude, spec.type == 'n' ? 'g' : spec.type, spec.precision.value_or(6),
                         spec.alternate);
  }
  const auto end = text.find_first_not_of("0123456789");
  const bool finite = std::isfinite(number);
  const std::string digits = finite ? text.substr(0, end) : text;
  const std::string rest = finite && end != std::string::npos ? text.substr(end) : "";
  const bool is_zero = text.find_first_not_of("0.%") == std::string::npos;
  const bool minus = negative && !(spec.no_negative_zero && is_zero);
  return assemble(in, spec, minus, "", digits, rest, 3, where);
}

bool is_float_code(char code) {
  return code == 'e' || code == 'E' || code == 'f' || code == 'F' || code == 'g' || code == 'G' ||
         code == '%';
}

}  // namespace

std::string group_digits(std::string_view digits, char separator, std::size_t group) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % group == 0) {
      out += separator;
    }
    out += digits[i];
  }
  return out;
}

std::string format_double(double number, char presentation, int precision, bool alternate) {
  if (!std::isfinite(number)) {
    const std::string text = std::isnan(number) ? "nan" : number < 0 ? "-inf" : "inf";
    const bool upper = presentation == 'F' || presentation == 'E' || presentation == 'G';
    return (upper ? to_upper(text) : text) + (presentation == '%' ? "%" : "");
  }
  switch (presentation) {
    case 'e':
      return alternate ? fmt::format("{:#.{}e}", number, precision)
                       : fmt::format("{:.{}e}", number, precision);
    case 'E':
      return alternate ? fmt::format("{:#.{}E}", number, precision)
                       : fmt::format("{:.{}E}", number, precision);
    case 'f':
    case 'F':
      return alternate ? fmt::format("{:#.{}f}", number, precision)
                       : fmt::format("{:.{}f}", number, precision);
    case '%':
      return format_double(number * 100, 'f', precision, alternate) + "%";
    case 'g':
    case 'G': {
      const auto text = alternate ? fmt::format("{:#.{}g}", number, std::max(precision, 1))
                                  : fmt::format("{:.{}g}", number, std::max(precision, 1));
      return presentation == 'G' ? to_upper(text) : text;
    }
    default: {
      // Like 'g', but with a digit after the point and the exponent one place earlier.
      auto text = fmt::format("{:.{}g}", number, std::max(precision, 1));
      if (text.find_first_of(".e") != std::string::npos) {
        return text;
      }
      if (static_cast<int>(text.size()) < std::max(precision, 1) || number == 0) {
        return text + ".0";
      }
      auto shown = fmt::format("{:.{}e}", number, std::max(precision, 1) - 1);
      const auto e = shown.find('e');
      const auto last = shown.find_last_not_of('0', e - 1);
      if (shown.find('.') < e) {
        shown.erase(shown[last] == '.' ? last : last + 1, e - (shown[last] == '.' ? last : last + 1));
      }
      return shown;
    }
  }
}

std::string format_value(Interpreter& in, const Value& value, std::string_view text, Span where) {
  const auto type = in.type_name(value);
  FormatSpec spec = parse_format_spec(in, text, type, where);
  if (value.is_string()) {
    return format_text(in, spec, value.as_string(), spec.zero, where);
  }
  if (value.is_float() || (is_integer(value) && is_float_code(spec.type))) {
    if (spec.type != '\0' && spec.type != 'n' && !is_float_code(spec.type)) {
      unknown_code(in, spec.type, "float", where);
    }
    return format_float(in, spec, value.is_float() ? value.as_float() : int_to_double(in, value, where),
                        where);
  }
  if (spec.type != '\0' && std::string_view("bcdoxXn").find(spec.type) == std::string_view::npos) {
    unknown_code(in, spec.type, type, where);
  }
  const bool plain_bool = value.is_bool() && spec.type == '\0';
  return plain_bool ? format_text(in, spec, in.str(value, where), spec.zero, where)
                    : format_integer(in, spec, value, where);
}

std::string Interpreter::format(const Value& value, std::string_view spec, Span where) {
  if (value.is_object() && value.cast<ListObject>() == nullptr) {
    if (auto text = value.as_object()->format(*this, spec, where)) {
      return std::move(*text);
    }
  }
  if (spec.empty()) {
    return str(value, where);
  }
  if (value.is_string() || value.is_float() || is_integer(value)) {
    return format_value(*this, value, spec, where);
  }
  raise("TypeError", fmt::format("unsupported format string passed to {}.__format__", type_name(value)),
        where);
}

}  // namespace sqlgen::python

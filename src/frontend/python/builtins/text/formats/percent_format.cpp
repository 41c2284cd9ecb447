#include <fmt/format.h>

#include <cmath>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/text/formats/formatting.hpp"
#include "frontend/python/builtins/text/python_repr.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/text.hpp"

// docs.python.org/3.12/library/stdtypes.html, "printf-style String Formatting".
namespace sqlgen::python {

namespace {

struct Directive {
  std::optional<std::string> key;
  bool minus = false;
  bool plus = false;
  bool space = false;
  bool zero = false;
  bool alternate = false;
  std::int64_t width = 0;
  std::optional<std::int64_t> precision;
  char conversion = '\0';
};

class PercentFormatter {
 public:
  PercentFormatter(Interpreter& in, const std::string& format, const Value& arguments, Span where, bool bytes)
      : in_(in), format_(format), arguments_(arguments), where_(where), bytes_(bytes) {
    if (const auto* tuple = arguments.cast<TupleObject>()) {
      items_ = tuple->items;
      is_tuple_ = true;
    } else {
      items_ = {arguments};
    }
  }

  std::string run() {
    std::string out;
    while (at_ < format_.size()) {
      const auto percent = format_.find('%', at_);
      out.append(format_, at_, percent == std::string::npos ? std::string::npos : percent - at_);
      if (percent == std::string::npos) {
        break;
      }
      at_ = percent + 1;
      const Directive directive = parse();
      if (directive.conversion == '%') {
        out += '%';
        continue;
      }
      const auto text = convert(directive);
      in_.count_bytes(text.size(), where_);
      out += text;
    }
    const bool left_over = used_ < items_.size() && !used_mapping_;
    const bool may_be_left = !is_tuple_ && (is_dict(arguments_) || (is_mapping(arguments_) && used_ == 0));
    if (left_over && !may_be_left) {
      in_.raise("TypeError", "not all arguments converted during string formatting", where_);
    }
    return out;
  }

 private:
  bool is_mapping(const Value& value) {
    return value.is_object() && !is_tuple_ && value.cast<ListObject>() == nullptr &&
           (is_dict(value) || in_.find_attribute(value, "__getitem__", where_).has_value());
  }
  [[nodiscard]] char peek() const { return at_ < format_.size() ? format_[at_] : '\0'; }

  const Value& next_argument() {
    if (used_ >= items_.size()) {
      in_.raise("TypeError", "not enough arguments for format string", where_);
    }
    return items_[used_++];
  }

  std::int64_t number_or_star() {
    if (peek() == '*') {
      ++at_;
      const auto number = small_int(next_argument());
      if (!number) {
        in_.raise("TypeError", "* wants int", where_);
      }
      return *number;
    }
    std::int64_t value = 0;
    while (peek() >= '0' && peek() <= '9' && value < 100'000'000) {
      value = value * 10 + (format_[at_++] - '0');
    }
    return value;
  }

  Directive parse() {
    Directive directive;
    if (peek() == '(') {
      directive.key = parse_key();
    }
    for (bool flags = true; flags;) {
      switch (peek()) {
        case '-':
          directive.minus = true;
          break;
        case '+':
          directive.plus = true;
          break;
        case ' ':
          directive.space = true;
          break;
        case '0':
          directive.zero = true;
          break;
        case '#':
          directive.alternate = true;
          break;
        default:
          flags = false;
          continue;
      }
      ++at_;
    }
    directive.width = number_or_star();
    if (directive.width < 0) {
      directive.minus = true;
      directive.width = -directive.width;
    }
    if (peek() == '.') {
      ++at_;
      directive.precision = std::max<std::int64_t>(0, number_or_star());
    }
    while (peek() == 'l' || peek() == 'h' || peek() == 'L') {
      ++at_;
    }
    if (at_ >= format_.size()) {
      in_.raise("ValueError", "incomplete format", where_);
    }
    directive.conversion = format_[at_++];
    if (directive.width > 10'000'000 || directive.precision.value_or(0) > 10'000'000) {
      in_.fail(Diagnostic{.id = "evaluation-limit",
                          .message = "a format asks for more than ten million characters",
                          .span = where_,
                          .help = {"use a smaller width"}});
    }
    return directive;
  }

  std::string parse_key() {
    int depth = 1;
    const auto begin = ++at_;
    while (at_ < format_.size()) {
      depth += format_[at_] == '(' ? 1 : format_[at_] == ')' ? -1 : 0;
      ++at_;
      if (depth == 0) {
        return format_.substr(begin, at_ - begin - 1);
      }
    }
    in_.raise("ValueError", "incomplete format key", where_);
  }

  Value argument_of(const Directive& directive) {
    if (!directive.key) {
      return next_argument();
    }
    if (is_tuple_ || !is_mapping(arguments_)) {
      if (is_opaque(arguments_)) {
        fail_on_opaque(in_, arguments_, where_);
      }
      in_.raise("TypeError", "format requires a mapping", where_);
    }
    used_mapping_ = true;
    return in_.subscript(arguments_, Value::string(*directive.key), where_);
  }

  std::string convert(const Directive& directive) {
    const Value value = argument_of(directive);
    switch (directive.conversion) {
      case 's':
      case 'b':
        return text(directive,
                    bytes_ && bytes_of(value) != nullptr ? *bytes_of(value) : in_.str(value, where_));
      case 'r':
        return text(directive, in_.repr(value, where_));
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

  std::string character(const Value& value) {
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

  std::string text(const Directive& directive, std::string shown) {
    if (directive.precision) {
      shown.resize(byte_offset(shown, *directive.precision));
    }
    return pad(directive, "", shown, false);
  }

  std::string pad(const Directive& directive, const std::string& sign, const std::string& digits,
                  bool numeric) {
    const auto length = static_cast<std::int64_t>(utf8_length(sign) + utf8_length(digits));
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

  std::string sign_of(const Directive& directive, bool negative) {
    return negative ? "-" : directive.plus ? "+" : directive.space ? " " : "";
  }

  std::string integer(const Directive& directive, const Value& given) {
    const auto& value = unwrap(given);
    const char code = directive.conversion;
    const bool decimal = code == 'd' || code == 'i' || code == 'u';
    Value number = value;
    if (!is_integer(value)) {
      if (is_opaque(value)) {
        fail_on_opaque(in_, value, where_);
      }
      const bool converts = decimal && (value.is_float() ||
                                        (value.is_object() && in_.find_attribute(value, "__int__", where_)));
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

  std::string floating(const Directive& directive, const Value& given) {
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

  Interpreter& in_;
  const std::string& format_;
  const Value& arguments_;
  Span where_;
  bool bytes_;
  std::vector<Value> items_;
  bool is_tuple_ = false;
  bool used_mapping_ = false;
  std::size_t used_ = 0;
  std::size_t at_ = 0;
};

}  // namespace

std::string percent_format(Interpreter& in, const std::string& format, const Value& arguments, Span where,
                           bool bytes) {
  return PercentFormatter(in, format, arguments, where, bytes).run();
}

}  // namespace sqlgen::python

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/text/formats/formatting.hpp"
#include "frontend/python/builtins/text/formats/percent_formatter.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"

// docs.python.org/3.12/library/stdtypes.html, "printf-style String Formatting": the directives and their
// arguments.

namespace sqlgen::python {

std::string PercentFormatter::run() {
  std::string out;
  while (at_ < format_.size()) {
    const auto percent = format_.find('%', at_);
    out.append(format_, at_, percent == std::string::npos ? std::string::npos : percent - at_);
    if (percent == std::string::npos) {
      break;
    }
    at_ = percent + 1;
    const PercentDirective directive = parse();
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

bool PercentFormatter::is_mapping(const Value& value) {
  return value.is_object() && !is_tuple_ && value.cast<ListObject>() == nullptr &&
         (is_dict(value) || in_.find_attribute(value, "__getitem__", where_).has_value());
}

const Value& PercentFormatter::next_argument() {
  if (used_ >= items_.size()) {
    in_.raise("TypeError", "not enough arguments for format string", where_);
  }
  return items_[used_++];
}

std::int64_t PercentFormatter::number_or_star() {
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

PercentDirective PercentFormatter::parse() {
  PercentDirective directive;
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

std::string PercentFormatter::parse_key() {
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

Value PercentFormatter::argument_of(const PercentDirective& directive) {
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
  return in_.subscript(arguments_, bytes_ ? make_bytes(*directive.key) : Value::string(*directive.key),
                       where_);
}

std::string percent_format(Interpreter& in, const std::string& format, const Value& arguments, Span where,
                           bool bytes) {
  return PercentFormatter(in, format, arguments, where, bytes).run();
}

}  // namespace sqlgen::python

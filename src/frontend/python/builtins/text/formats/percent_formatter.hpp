#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

/// A directive of a percent string: "%(key)-8.2f".
struct PercentDirective {
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

/// Writes one percent string with its arguments.
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

  std::string run();

 private:
  bool is_mapping(const Value& value);
  [[nodiscard]] char peek() const { return at_ < format_.size() ? format_[at_] : '\0'; }

  const Value& next_argument();
  std::int64_t number_or_star();
  PercentDirective parse();
  std::string parse_key();
  Value argument_of(const PercentDirective& directive);
  std::string convert(const PercentDirective& directive);
  std::string bytes_text(const Value& value);
  std::string character(const Value& value);
  std::string text(const PercentDirective& directive, std::string shown);
  std::string pad(const PercentDirective& directive, const std::string& sign, const std::string& digits,
                  bool numeric);
  std::string sign_of(const PercentDirective& directive, bool negative) {
    return negative ? "-" : directive.plus ? "+" : directive.space ? " " : "";
  }

  std::string integer(const PercentDirective& directive, const Value& given);
  std::string floating(const PercentDirective& directive, const Value& given);
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

}  // namespace sqlgen::python

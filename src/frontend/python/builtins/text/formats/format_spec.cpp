#include "frontend/python/builtins/text/formats/format_spec.hpp"

#include <fmt/format.h>

#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/text.hpp"

// docs.python.org/3.12/library/string.html, "Format Specification Mini-Language".

namespace sqlgen::python {

namespace {

constexpr std::int64_t kWidest = 10'000'000;

bool is_alignment(char c) {
  return c == '<' || c == '>' || c == '=' || c == '^';
}

class SpecParser {
 public:
  SpecParser(Interpreter& in, std::string_view text, std::string_view type, Span where)
      : in_(in), text_(text), type_(type), where_(where) {}

  FormatSpec parse() {
    FormatSpec spec;
    parse_alignment(spec);
    if (peek() == '+' || peek() == '-' || peek() == ' ') {
      spec.sign = take();
    }
    if (peek() == 'z') {
      spec.no_negative_zero = true;
      ++at_;
    }
    if (peek() == '#') {
      spec.alternate = true;
      ++at_;
    }
    if (peek() == '0') {
      ++at_;
      if (spec.align == '\0') {
        spec.fill = "0";
        spec.align = '=';
        spec.zero = true;
      }
    }
    spec.width = number();
    if (peek() == ',' || peek() == '_') {
      spec.grouping = take();
    }
    if (peek() == '.') {
      ++at_;
      const auto begin = at_;
      spec.precision = static_cast<int>(number());
      if (at_ == begin) {
        in_.raise("ValueError", "Format specifier missing precision", where_);
      }
    }
    if (at_ < text_.size()) {
      spec.type = take();
    }
    if (at_ < text_.size()) {
      in_.raise("ValueError",
                fmt::format("Invalid format specifier '{}' for object of type '{}'", text_, type_), where_);
    }
    return spec;
  }

 private:
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  char take() { return text_[at_++]; }

  void parse_alignment(FormatSpec& spec) {
    std::size_t next = 0;
    if (!text_.empty()) {
      static_cast<void>(next_code_point(text_, next));
    }
    if (next < text_.size() && is_alignment(text_[next])) {
      spec.fill = std::string(text_.substr(0, next));
      spec.align = text_[next];
      at_ = next + 1;
    } else if (is_alignment(peek())) {
      spec.align = take();
    }
  }

  std::int64_t number() {
    std::int64_t value = 0;
    while (peek() >= '0' && peek() <= '9') {
      value = value * 10 + (take() - '0');
      if (value > kWidest) {
        in_.fail(Diagnostic{.id = "evaluation-limit",
                            .message = "a format asks for more than ten million characters",
                            .span = where_,
                            .help = {"use a smaller width"}});
      }
    }
    return value;
  }

  Interpreter& in_;
  std::string_view text_;
  std::string_view type_;
  Span where_;
  std::size_t at_ = 0;
};

}  // namespace

FormatSpec parse_format_spec(Interpreter& in, std::string_view text, std::string_view type, Span where) {
  return SpecParser(in, text, type, where).parse();
}

}  // namespace sqlgen::python

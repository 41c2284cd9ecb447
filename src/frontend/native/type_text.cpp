#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/native/type_names.hpp"
#include "frontend/native/values.hpp"
#include "frontend/python/objects/containers.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::native {

using python::Arguments;
using python::Value;

namespace {

constexpr int kMaxDepth = 20;

bool is_word(char c) {
  return is_ascii_word(c) || c == '.';
}

// Reads `Name(argument, keyword=argument).method(...)`; an argument is a text, a number, true, false, none, a
// list, or a type.
class TypeParser {
 public:
  TypeParser(ValueMaker& maker, std::string_view text, Span where)
      : maker_(maker), text_(text), where_(where) {}

  Value parse() {
    Value type = type_expression(0);
    skip_blanks();
    if (at_ != text_.size()) {
      fail("expected the end of the type");
    }
    return type;
  }

 private:
  Value type_expression(int depth) {
    if (depth > kMaxDepth) {
      fail("the type is nested too deeply");
    }
    const std::size_t begin = at_;
    const std::string name = word();
    Value value = name == "UserDefinedType" ? user_defined(begin, depth)
                                            : type_named(maker_.interpreter(), name, span(begin));
    while (peek() == '(' || peek() == '.') {
      if (peek() == '(') {
        value = maker_.interpreter().call(value, arguments(begin, depth));
        continue;
      }
      ++at_;
      const std::size_t method = at_;
      value = maker_.interpreter().get_attribute(value, word(), span(method));
    }
    return value;
  }

  // A type that only its own database knows, as that spells it: UserDefinedType('GEOMETRY').
  Value user_defined(std::size_t begin, int depth) {
    if (peek() != '(') {
      fail("expected '(' and the type as the database spells it");
    }
    const Arguments given = arguments(begin, depth);
    if (given.positional.size() != 1 || !given.positional.front().value.is_string()) {
      fail("expected the type as the database spells it, in quotes");
    }
    const ir::TypePtr type = ir::make_type(ir::TypeKind::user_defined);
    type->text_spelling = given.positional.front().value.as_string();
    type->span = given.span;
    return alembic::wrap_type(type);
  }

  Arguments arguments(std::size_t begin, int depth) {
    Arguments arguments;
    ++at_;  // the parenthesis
    while (peek() != ')') {
      skip_blanks();
      const std::size_t start = at_;
      const std::string name = is_name_start() ? word() : std::string();
      if (!name.empty() && peek() == '=') {
        const Span name_span = span(start);
        ++at_;
        skip_blanks();
        const std::size_t value_at = at_;
        Value value = argument(depth);
        arguments.keywords.push_back({name, std::move(value), span(value_at), name_span});
      } else {
        at_ = start;
        Value value = argument(depth);
        arguments.positional.push_back({std::move(value), span(start)});
      }
      if (peek() == ',') {
        ++at_;
      } else if (peek() != ')') {
        fail("expected ',' or ')'");
      }
    }
    ++at_;
    arguments.span = span(begin);
    return arguments;
  }

  Value argument(int depth) {
    const char c = peek();
    if (c == '\'' || c == '"') {
      return Value::string(quoted(c));
    }
    if (c == '[' || c == '{') {
      return container(c, depth);
    }
    if (is_ascii_digit(c) || c == '-') {
      return number();
    }
    const std::size_t start = at_;
    const std::string name = to_lower(word());
    if (name == "true" || name == "false") {
      return Value::boolean(name == "true");
    }
    if (name == "none") {
      return Value::none();
    }
    at_ = start;
    return type_expression(depth + 1);
  }

  Value container(char open, int depth) {
    if (open == '{') {
      fail("a type has no map in it");
    }
    std::vector<Value> items;
    ++at_;
    while (peek() != ']') {
      items.push_back(argument(depth + 1));
      if (peek() == ',') {
        ++at_;
      } else if (peek() != ']') {
        fail("expected ',' or ']'");
      }
    }
    ++at_;
    return python::make_list(std::move(items));
  }

  Value number() {
    const std::size_t start = at_;
    if (text_[at_] == '-') {
      ++at_;
    }
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') {
      ++at_;
    }
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text_.data() + start, text_.data() + at_, value);
    if (error != std::errc() || end != text_.data() + at_) {
      fail("expected a whole number");
    }
    return Value::integer(value);
  }

  // A text in quotes; a quote inside is doubled, or written behind a backslash.
  std::string quoted(char quote) {
    std::string out;
    ++at_;
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == quote && at_ < text_.size() && text_[at_] == quote) {
        ++at_;
      } else if (c == quote) {
        return out;
      } else if (c == '\\' && at_ < text_.size()) {
        const char escaped = text_[at_++];
        out += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
        continue;
      }
      out += c;
    }
    fail("this text never ends");
  }

  std::string word() {
    skip_blanks();
    const std::size_t start = at_;
    while (at_ < text_.size() && is_word(text_[at_])) {
      ++at_;
    }
    if (at_ == start) {
      fail("expected a name");
    }
    return std::string(text_.substr(start, at_ - start));
  }

  bool is_name_start() {
    return at_ < text_.size() && is_word(text_[at_]) && (text_[at_] < '0' || text_[at_] > '9');
  }
  char peek() {
    skip_blanks();
    return at_ < text_.size() ? text_[at_] : '\0';
  }
  void skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t')) {
      ++at_;
    }
  }

  // The text stands in quotes, which the value's span may include.
  [[nodiscard]] Span span(std::size_t begin) const {
    const std::uint32_t quote = where_.end - where_.begin == text_.size() + 2 ? 1 : 0;
    if (where_.end - where_.begin != text_.size() + (quote == 0 ? 0 : 2)) {
      return where_;
    }
    return {where_.file, where_.begin + quote + static_cast<std::uint32_t>(begin),
            where_.begin + quote + static_cast<std::uint32_t>(std::max(at_, begin + 1))};
  }

  [[noreturn]] void fail(const std::string& message) {
    throw CompileError("type-syntax", message, span(at_),
                       "a type is written as in SQLAlchemy: \"Numeric(10, 2)\"");
  }

  ValueMaker& maker_;
  std::string_view text_;
  Span where_;
  std::size_t at_ = 0;
};

}  // namespace

Value type_from_text(ValueMaker& maker, std::string_view text, Span where) {
  return TypeParser(maker, text, where).parse();
}

Value ValueMaker::type(const Node& node) {
  const std::string written = text(node, "type");
  return type_from_text(*this, written, node.span);
}

}  // namespace sqlgen::native

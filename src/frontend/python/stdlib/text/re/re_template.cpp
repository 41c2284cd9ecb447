#include <fmt/format.h>

#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/text/re/re_objects.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

// Templates of re.sub() and Match.expand() (parse_template of Python's re/_parser.py).

namespace sqlgen::python::stdlib {

namespace {

class Template {
 public:
  Template(Interpreter& in, const MatchObject& match, const std::string& text, Span where)
      : in_(in), match_(match), text_(text), where_(where) {}

  std::string run() {
    while (at_ < text_.size()) {
      if (text_[at_] == '\\') {
        escape();
      } else {
        out_ += text_[at_++];
      }
    }
    return std::move(out_);
  }

 private:
  [[noreturn]] static void fail(std::string message, std::size_t position) {
    throw RegexProblem{std::move(message), position};
  }
  [[nodiscard]] char peek(std::size_t ahead) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  void character(std::uint32_t code) {
    if (match_.pattern().is_bytes()) {
      out_ += static_cast<char>(code);
    } else {
      append_utf8(out_, code);
    }
  }

  void escape() {
    const char c = peek(1);
    if (at_ + 1 >= text_.size()) {
      fail("bad escape (end of pattern)", at_);
    }
    if (c == 'g') {
      named_group();
    } else if (c == '0') {
      octal(3);
    } else if (is_ascii_digit(c)) {
      if (is_ascii_octal(c) && is_ascii_octal(peek(2)) && is_ascii_octal(peek(3))) {
        octal(3);
      } else {
        numbered_group();
      }
    } else {
      plain_escape(c);
    }
  }

  void octal(int digits) {
    const std::size_t position = at_++;
    std::uint32_t code = 0;
    for (int i = 0; i < digits && at_ < text_.size() && is_ascii_octal(text_[at_]); ++i, ++at_) {
      code = code * 8 + static_cast<std::uint32_t>(text_[at_] - '0');
    }
    if (code > 255) {
      fail(fmt::format("octal escape value \\{:o} outside of range 0-0o377", code), position);
    }
    character(code);
  }

  void numbered_group() {
    const std::size_t count = is_ascii_digit(peek(2)) ? 2 : 1;
    const auto number = std::stoul(text_.substr(at_ + 1, count));
    if (number >= match_.groups().size()) {
      fail(fmt::format("invalid group reference {}", number), at_ + 1);
    }
    out_ += match_.text(number);
    at_ += 1 + count;
  }

  void named_group() {
    if (peek(2) != '<') {
      fail("missing <", at_ + 2);
    }
    const auto close = text_.find('>', at_);
    if (close == std::string::npos) {
      fail("missing >, unterminated name", at_ + 3);
    }
    const auto name = text_.substr(at_ + 3, close - at_ - 3);
    if (name.empty()) {
      fail("missing group name", at_ + 3);
    }
    const auto number = int_from_digits(name, 10);
    if (number && small_int(*number).value_or(-1) >= static_cast<std::int64_t>(match_.groups().size())) {
      fail(fmt::format("invalid group reference {}", name), at_ + 3);
    }
    if (!number && !match_.pattern().regex().names().contains(name)) {
      in_.raise("IndexError", fmt::format("unknown group name '{}'", name), where_);
    }
    out_ += match_.text(match_.index_of(in_, number ? *number : Value::string(name), where_));
    at_ = close + 1;
  }

  void plain_escape(char c) {
    static constexpr std::string_view kFrom = "abfnrtv\\";
    static constexpr std::string_view kTo = "\a\b\f\n\r\t\v\\";
    if (const auto index = kFrom.find(c); index != std::string_view::npos) {
      out_ += kTo[index];
    } else if (is_ascii_letter(c)) {
      fail(fmt::format("bad escape \\{}", c), at_);
    } else {
      out_ += '\\';
      out_ += c;
    }
    at_ += 2;
  }

  Interpreter& in_;
  const MatchObject& match_;
  const std::string& text_;
  Span where_;
  std::string out_;
  std::size_t at_ = 0;
};

}  // namespace

std::string expand_template(Interpreter& in, const MatchObject& match, const std::string& text, Span where) {
  try {
    return Template(in, match, text, where).run();
  } catch (const RegexProblem& problem) {
    raise_regex_error(in, problem, text, where);
  }
}

}  // namespace sqlgen::python::stdlib

#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "frontend/python/syntax/lexer/literal.hpp"
#include "frontend/python/syntax/source/character_name.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

int hex_digit(char c) {
  if (is_ascii_digit(c)) {
    return c - '0';
  }
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

class Unescaper {
 public:
  Unescaper(std::string_view text, StringForm form, LiteralError& error)
      : text_(text), form_(form), error_(error) {
    out_.reserve(text.size());
  }

  bool run() {
    while (position_ < text_.size()) {
      const char c = text_[position_];
      if (c == '\r') {
        line_end();
      } else if (c == '\\' && !form_.raw) {
        if (!escape()) {
          return false;
        }
      } else {
        out_.push_back(c);
        ++position_;
      }
    }
    return true;
  }

  [[nodiscard]] const std::string& result() const { return out_; }

 private:
  void line_end() {
    out_.push_back('\n');
    position_ += text_.substr(position_, 2) == "\r\n" ? 2U : 1U;
  }

  bool fail(std::string message, std::size_t begin) {
    error_ = {std::move(message), begin, position_};
    return false;
  }

  // One-character escapes: the letters, and what they stand for.
  static char simple_escape(char c) {
    constexpr std::string_view kLetters = "\\'\"abfnrtv";
    constexpr std::string_view kValues = "\\'\"\a\b\f\n\r\t\v";
    const std::size_t at = kLetters.find(c);
    return at == std::string_view::npos ? '\0' : kValues[at];
  }

  bool escape() {
    const std::size_t begin = position_++;
    if (position_ == text_.size()) {
      out_.push_back('\\');  // before a brace of an f-string
      return true;
    }
    const char c = text_[position_];
    if (c == '\n' || c == '\r') {
      position_ += text_.substr(position_, 2) == "\r\n" ? 2U : 1U;
      return true;
    }
    if (const char value = simple_escape(c); value != '\0') {
      out_.push_back(value);
      ++position_;
      return true;
    }
    if (is_ascii_octal(c)) {
      octal();
      return true;
    }
    if (c == 'x') {
      return hex(begin, 2);
    }
    if (!form_.bytes && (c == 'u' || c == 'U')) {
      return hex(begin, c == 'u' ? 4 : 8);
    }
    if (!form_.bytes && c == 'N') {
      ++position_;
      return named(begin);
    }
    out_.push_back('\\');  // an unknown escape stays as it is
    return true;
  }

  void put(char32_t c) {
    if (form_.bytes) {
      out_.push_back(static_cast<char>(static_cast<unsigned char>(c & 0xFFU)));
    } else {
      append_utf8(out_, c);
    }
  }

  void octal() {
    char32_t value = 0;
    for (int i = 0; i < 3 && position_ < text_.size() && is_ascii_octal(text_[position_]); ++i) {
      value = value * 8 + static_cast<char32_t>(text_[position_++] - '0');
    }
    put(value);
  }

  bool hex(std::size_t begin, int count) {
    ++position_;
    char32_t value = 0;
    for (int i = 0; i < count; ++i, ++position_) {
      const int digit = position_ < text_.size() ? hex_digit(text_[position_]) : -1;
      if (digit < 0) {
        return fail(fmt::format("truncated '{}' escape: it takes {} hexadecimal digits",
                                text_.substr(begin, 2), count),
                    begin);
      }
      value = value * 16 + static_cast<char32_t>(digit);
    }
    if (value > 0x10FFFF) {
      return fail(fmt::format("'{}' is not a Unicode character", text_.substr(begin, position_ - begin)),
                  begin);
    }
    put(value);
    return true;
  }

  bool named(std::size_t begin) {
    const std::size_t end = text_.find('}', position_);
    if (position_ == text_.size() || text_[position_] != '{' || end == std::string_view::npos ||
        end == position_ + 1) {
      return fail("malformed '\\N' escape: it is written as \\N{name}", begin);
    }
    const auto character = character_of_name(text_.substr(position_ + 1, end - position_ - 1));
    position_ = end + 1;
    if (!character) {
      return fail(
          fmt::format("unknown Unicode character name in '{}'", text_.substr(begin, position_ - begin)),
          begin);
    }
    put(*character);
    return true;
  }

  std::string_view text_;
  StringForm form_;
  LiteralError& error_;
  std::size_t position_ = 0;
  std::string out_;
};

}  // namespace

std::optional<std::string_view> string_value(std::string_view text, StringForm form, Arena& arena,
                                             LiteralError& error) {
  if (form.bytes) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if ((static_cast<unsigned char>(text[i]) & 0x80U) != 0) {
        error = {"bytes can only contain ASCII literal characters", i, i + 1};
        return std::nullopt;
      }
    }
  }
  const bool has_escape = !form.raw && text.find('\\') != std::string_view::npos;
  if (!has_escape && text.find('\r') == std::string_view::npos) {
    return text;
  }
  Unescaper unescaper(text, form, error);
  if (!unescaper.run()) {
    return std::nullopt;
  }
  return arena.copy(unescaper.result());
}

}  // namespace sqlgen::python

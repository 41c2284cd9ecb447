#include "frontend/python/stdlib/text/re/regex_syntax.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "frontend/python/syntax/source/character_name.hpp"
#include "support/spelling/ascii.hpp"

// Where the syntax of Python's `re` (its _parser.py) means something else than PCRE2's, or nothing at all.

namespace sqlgen::python::stdlib {

namespace {

constexpr std::string_view kFlagLetters = "aiLmsux";
constexpr RegexFlag kFlagsOfLetters[] = {kAscii,  kIgnoreCase, kLocale, kMultiline,
                                         kDotAll, kUnicode,    kVerbose};

class Translator {
 public:
  Translator(const std::string& pattern, std::int64_t flags, bool is_bytes)
      : pattern_(pattern), is_bytes_(is_bytes), result_{"", flags, {}}, verbose_((flags & kVerbose) != 0) {}

  TranslatedPattern run() {
    while (at_ < pattern_.size()) {
      next();
    }
    if (in_class_) {
      fail("unterminated character set", class_position_);
    }
    if (!open_.empty()) {
      fail("missing ), unterminated subpattern", open_.back().position);
    }
    return std::move(result_);
  }

 private:
  struct Group {
    std::size_t number;  // 0: not capturing
    std::size_t position;
    bool verbose;  // around it
  };

  [[noreturn]] static void fail(std::string message, std::size_t position) {
    throw RegexProblem{std::move(message), position};
  }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < pattern_.size() ? pattern_[at_ + ahead] : '\0';
  }
  [[nodiscard]] bool starts(std::string_view text) const {
    return std::string_view(pattern_).substr(at_).starts_with(text);
  }
  void copy(std::size_t count) {
    result_.text.append(pattern_, at_, count);
    at_ += count;
  }
  void character(std::uint32_t code) { result_.text += fmt::format("\\x{{{:x}}}", code); }

  void next() {
    const char c = peek();
    if (c == '\\') {
      escape();
    } else if (in_class_) {
      class_character(c);
    } else if (c == '[') {
      open_class();
    } else if (c == '(') {
      open_group();
    } else if (c == ')') {
      close_group();
    } else if (c == '{') {
      quantifier();
    } else if (verbose_ && c == '#') {
      at_ = std::min(pattern_.find('\n', at_), pattern_.size());
    } else if ((result_.flags & kVerbose) != 0 &&
               std::string_view(" \t\n\r\v\f").find(c) != std::string_view::npos) {
      ++at_;  // PCRE2 would skip other spaces too
    } else {
      copy(1);
    }
  }

  // {2}, {2,}, {,2}, {2,3}; anything else is a brace. PCRE2 takes {,2} literally.
  void quantifier() {
    const auto digits = [&](std::size_t from) {
      while (from < pattern_.size() && is_ascii_digit(pattern_[from])) {
        ++from;
      }
      return from;
    };
    const auto lower = digits(at_ + 1);
    const bool has_comma = lower < pattern_.size() && pattern_[lower] == ',';
    const auto end = has_comma ? digits(lower + 1) : lower;
    if (end >= pattern_.size() || pattern_[end] != '}' || end == at_ + 1) {
      result_.text += "\\{";
      ++at_;
      return;
    }
    result_.text += lower == at_ + 1 ? "{0" : "{";
    ++at_;
    copy(end + 1 - at_);
  }

  void open_class() {
    class_position_ = at_;
    in_class_ = true;
    copy(1);
    if (peek() == '^') {
      copy(1);
    }
    if (peek() == ']') {
      result_.text += "\\]";
      ++at_;
    }
  }

  // [[:alpha:]] is no class of Python's.
  void class_character(char c) {
    if (c == '[') {
      result_.text += '\\';
    }
    in_class_ = c != ']';
    copy(1);
  }

  void open_group() {
    const std::size_t position = at_;
    if (peek(1) == '*') {
      fail("nothing to repeat", position + 1);
    }
    if (peek(1) != '?') {
      copy(1);
      open_.push_back({++groups_, position, verbose_});
      return;
    }
    if (starts("(?#")) {
      const auto close = pattern_.find(')', at_);
      if (close == std::string::npos) {
        fail("missing ), unterminated comment", position);
      }
      at_ = close + 1;
    } else if (starts("(?P<")) {
      copy(4);
      open_.push_back({++groups_, position, verbose_});
    } else if (starts("(?P=")) {
      copy(std::min(pattern_.find(')', at_), pattern_.size() - 1) + 1 - at_);
    } else if (starts("(?(")) {
      condition(position);
    } else if (starts("(?:") || starts("(?=") || starts("(?!") || starts("(?>")) {
      copy(3);
      open_.push_back({0, position, verbose_});
    } else if (starts("(?<=") || starts("(?<!")) {
      copy(4);
      open_.push_back({0, position, verbose_});
    } else {
      flag_group(position);
    }
  }

  // (?(1)yes|no), (?(name)yes|no)
  void condition(std::size_t position) {
    const auto close = pattern_.find(')', at_);
    if (close == std::string::npos) {
      fail("missing ), unterminated name", position + 3);
    }
    const auto name = pattern_.substr(at_ + 3, close - at_ - 3);
    const bool is_number = name.find_first_not_of("0123456789") == std::string::npos;
    result_.text += is_number ? "(?(" + name + ")" : "(?(<" + name + ">)";
    at_ = close + 1;
    open_.push_back({0, position, verbose_});
  }

  // (?i) of the whole, where nothing stands before it; (?i:...), (?-i:...): a and u say how the whole is read
  // and are left out, as is x, for spaces are left out here.
  void flag_group(std::size_t position) {
    at_ += 2;
    std::string letters;
    std::int64_t flags = 0;
    bool on = true;
    bool verbose = verbose_;
    for (; peek() == '-' || (peek() != '\0' && kFlagLetters.find(peek()) != std::string_view::npos); ++at_) {
      const char c = peek();
      if (c != '-') {
        flags |= kFlagsOfLetters[kFlagLetters.find(c)];
      }
      on = on && c != '-';
      verbose = c == 'x' ? on : verbose;
      if (c != 'a' && c != 'u' && c != 'L' && c != 'x') {
        letters += c;
      }
    }
    if (peek() == ')' && at_ > position + 2) {
      if (!result_.text.empty()) {
        fail("global flags not at the start of the expression", position);
      }
      result_.flags |= flags;
      verbose_ = verbose;
      ++at_;
      return;
    }
    if (peek() != ':') {
      fail(fmt::format("unknown extension ?{}", peek()), position + 1);
    }
    result_.text += "(?" + letters;
    copy(1);
    open_.push_back({0, position, verbose_});
    verbose_ = verbose;
  }

  void close_group() {
    if (open_.empty()) {
      fail("unbalanced parenthesis", at_);
    }
    if (open_.back().number != 0) {
      result_.closed.push_back(open_.back().number);
    }
    verbose_ = open_.back().verbose;
    open_.pop_back();
    copy(1);
  }

  void escape() {
    const std::size_t position = at_;
    if (at_ + 1 >= pattern_.size()) {
      fail("bad escape (end of pattern)", position);
    }
    const char c = peek(1);
    if (c == 'x' || ((c == 'u' || c == 'U') && !is_bytes_)) {
      hexadecimal(position, c == 'x' ? 2 : c == 'u' ? 4 : 8);
    } else if (c == 'N' && !is_bytes_) {
      named_character(position);
    } else if (is_ascii_digit(c)) {
      digits(position);
    } else if (c == 'v') {
      result_.text += "\\x0b";  // any vertical space to PCRE2
      at_ += 2;
    } else if (c == 'Z' && !in_class_) {
      result_.text += "\\z";
      at_ += 2;
    } else {
      const std::string_view known = in_class_ ? "abfnrtdDsSwW" : "abfnrtdDsSwWAB";
      if (is_ascii_letter(c) && known.find(c) == std::string_view::npos) {
        fail(fmt::format("bad escape \\{}", c), position);
      }
      copy(2);
    }
  }

  void hexadecimal(std::size_t position, std::size_t count) {
    const auto text = pattern_.substr(position + 2, count);
    if (text.size() < count || text.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos) {
      fail(fmt::format("incomplete escape \\{}", pattern_.substr(position + 1, 1)), position);
    }
    result_.text += "\\x{" + text + "}";
    at_ = position + 2 + count;
  }

  void named_character(std::size_t position) {
    const auto close = pattern_.find('}', position);
    if (peek(2) != '{' || close == std::string::npos) {
      fail("missing {", position + 2);
    }
    const auto name = pattern_.substr(position + 3, close - position - 3);
    const auto found = character_of_name(name);
    if (!found) {
      fail(fmt::format("undefined character name '{}'", name), position);
    }
    character(static_cast<std::uint32_t>(*found));
    at_ = close + 1;
  }

  // \0, \012: a character in octal; \1 ... \99: a group.
  void digits(std::size_t position) {
    const bool octal = peek(1) == '0' || in_class_ ||
                       (is_ascii_octal(peek(1)) && is_ascii_octal(peek(2)) && is_ascii_octal(peek(3)));
    if (octal) {
      if (!is_ascii_octal(peek(1))) {
        fail(fmt::format("bad escape \\{}", peek(1)), position);
      }
      std::uint32_t code = 0;
      at_ += 1;
      for (int i = 0; i < 3 && is_ascii_octal(peek()); ++i, ++at_) {
        code = code * 8 + static_cast<std::uint32_t>(peek() - '0');
      }
      if (code > 255) {
        fail(fmt::format("octal escape value \\{:o} outside of range 0-0o377", code), position);
      }
      character(code);
      return;
    }
    const std::size_t count = is_ascii_digit(peek(2)) ? 2 : 1;
    const auto number = std::stoul(pattern_.substr(position + 1, count));
    if (number > groups_) {
      fail(fmt::format("invalid group reference {}", number), position + 1);
    }
    result_.text += fmt::format("\\g{{{}}}", number);
    at_ += 1 + count;
  }

  const std::string& pattern_;
  bool is_bytes_;
  TranslatedPattern result_;
  std::size_t at_ = 0;
  bool verbose_;
  bool in_class_ = false;
  std::size_t class_position_ = 0;
  std::size_t groups_ = 0;
  std::vector<Group> open_;
};

}  // namespace

TranslatedPattern translate_pattern(const std::string& pattern, std::int64_t flags, bool is_bytes) {
  auto result = Translator(pattern, flags, is_bytes).run();
  if (!is_bytes && (result.flags & kAscii) == 0) {
    result.flags |= kUnicode;
  }
  return result;
}

}  // namespace sqlgen::python::stdlib

#include "frontend/python/stdlib/text/re/regex_syntax.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "frontend/python/stdlib/text/re/regex_translator.hpp"
#include "support/spelling/ascii.hpp"

// Where the syntax of Python's `re` (its _parser.py) means something else than PCRE2's, or nothing at all.

namespace sqlgen::python::stdlib {

namespace {

constexpr std::string_view kFlagLetters = "aiLmsux";
constexpr RegexFlag kFlagsOfLetters[] = {kAscii,  kIgnoreCase, kLocale, kMultiline,
                                         kDotAll, kUnicode,    kVerbose};

}  // namespace

TranslatedPattern RegexTranslator::run() {
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

void RegexTranslator::next() {
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

void RegexTranslator::quantifier() {
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

void RegexTranslator::open_class() {
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

void RegexTranslator::class_character(char c) {
  if (c == '[') {
    result_.text += '\\';
  }
  in_class_ = c != ']';
  copy(1);
}

void RegexTranslator::open_group() {
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

void RegexTranslator::condition(std::size_t position) {
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

void RegexTranslator::flag_group(std::size_t position) {
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

void RegexTranslator::close_group() {
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

TranslatedPattern translate_pattern(const std::string& pattern, std::int64_t flags, bool is_bytes) {
  auto result = RegexTranslator(pattern, flags, is_bytes).run();
  if (!is_bytes && (result.flags & kAscii) == 0) {
    result.flags |= kUnicode;
  }
  return result;
}

}  // namespace sqlgen::python::stdlib

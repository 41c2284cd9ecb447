#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/python/stdlib/text/re/regex_syntax.hpp"

namespace sqlgen::python::stdlib {

/// Goes through a pattern of Python's `re` once and writes it for PCRE2. Errors: RegexProblem.
class RegexTranslator {
 public:
  RegexTranslator(const std::string& pattern, std::int64_t flags, bool is_bytes)
      : pattern_(pattern), is_bytes_(is_bytes), result_{"", flags, {}}, verbose_((flags & kVerbose) != 0) {}

  TranslatedPattern run();

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

  void next();
  // {2}, {2,}, {,2}, {2,3}; anything else is a brace. PCRE2 takes {,2} literally.
  void quantifier();
  void open_class();
  // [[:alpha:]] is no class of Python's.
  void class_character(char c);
  void open_group();
  // (?(1)yes|no), (?(name)yes|no)
  void condition(std::size_t position);
  // (?i) of the whole, where nothing stands before it; (?i:...), (?-i:...): a and u say how the whole is read
  // and are left out, as is x, for spaces are left out here.
  void flag_group(std::size_t position);
  void close_group();
  void escape();
  void hexadecimal(std::size_t position, std::size_t count);
  void named_character(std::size_t position);
  // \0, \012: a character in octal; \1 ... \99: a group.
  void digits(std::size_t position);
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

}  // namespace sqlgen::python::stdlib

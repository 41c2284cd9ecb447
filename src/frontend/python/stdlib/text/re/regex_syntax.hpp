#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sqlgen::python::stdlib {

/// Python's flags, as their numbers.
enum RegexFlag : std::int64_t {
  kIgnoreCase = 2,
  kLocale = 4,
  kMultiline = 8,
  kDotAll = 16,
  kUnicode = 32,
  kVerbose = 64,
  kAscii = 256
};

/// What is wrong with a pattern or a template, and at which byte of it.
struct RegexProblem {
  std::string message;
  std::size_t position;
};

/// A pattern of Python's `re` in PCRE2's words.
struct TranslatedPattern {
  std::string text;
  std::int64_t flags;               // with those that the pattern sets for itself
  std::vector<std::size_t> closed;  // the capturing groups in the order of their closing parentheses
};

/// Errors: throws RegexProblem.
[[nodiscard]] TranslatedPattern translate_pattern(const std::string& pattern, std::int64_t flags,
                                                  bool is_bytes);

}  // namespace sqlgen::python::stdlib

#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "frontend/python/interpreter.hpp"

namespace sqlgen::python::stdlib {

/// Byte offsets of a group in the subject; begin is npos where the group took no part.
struct GroupSpan {
  std::size_t begin = std::string::npos;
  std::size_t end = std::string::npos;
};
using Groups = std::vector<GroupSpan>;  // the whole match first

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

/// A compiled pattern of Python's `re`.
class Regex {
 public:
  enum class Anchor { none, start, full };
  /// Errors: `re.error` as a ValueError with what is wrong and where in the pattern.
  Regex(Interpreter& in, const std::string& pattern, std::int64_t flags, Span where);
  Regex(const Regex&) = delete;
  Regex& operator=(const Regex&) = delete;
  ~Regex();

  /// The first match at or after `from`, or nothing. Errors: `evaluation-limit` where it backtracks too much.
  [[nodiscard]] std::optional<Groups> match(Interpreter& in, const std::string& subject, std::size_t from,
                                            Anchor anchor, Span where) const;
  [[nodiscard]] std::size_t group_count() const { return count_; }
  [[nodiscard]] const std::map<std::string, std::size_t>& names() const { return names_; }

 private:
  struct Code;
  std::unique_ptr<Code> code_;
  std::size_t count_ = 0;
  std::map<std::string, std::size_t> names_;
};

}  // namespace sqlgen::python::stdlib

#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/stdlib/text/re/regex_syntax.hpp"

namespace sqlgen::python::stdlib {

/// Byte offsets of a group in the subject; begin is npos where the group took no part.
struct GroupSpan {
  std::size_t begin = std::string::npos;
  std::size_t end = std::string::npos;
};
using Groups = std::vector<GroupSpan>;  // the whole match first

/// A compiled pattern of Python's `re`.
class Regex {
 public:
  enum class Anchor { none, start, full };
  /// Errors: throws RegexProblem.
  Regex(const std::string& pattern, std::int64_t flags, bool is_bytes);
  Regex(const Regex&) = delete;
  Regex& operator=(const Regex&) = delete;
  ~Regex();

  /// The first match at or after `from`, or nothing; `not_empty`: none that is empty and at `from` itself.
  /// Errors: `evaluation-limit` where it backtracks too much.
  [[nodiscard]] std::optional<Groups> match(Interpreter& in, std::string_view subject, std::size_t from,
                                            Anchor anchor, bool not_empty, Span where) const;
  [[nodiscard]] std::size_t group_count() const { return count_; }
  [[nodiscard]] const std::map<std::string, std::size_t>& names() const { return names_; }
  /// The given flags and the pattern's own.
  [[nodiscard]] std::int64_t flags() const { return flags_; }
  /// The capturing groups in the order in which they are closed.
  [[nodiscard]] const std::vector<std::size_t>& closed() const { return closed_; }

 private:
  struct Code;
  std::unique_ptr<Code> code_;
  std::int64_t flags_;
  std::vector<std::size_t> closed_;
  std::size_t count_ = 0;
  std::map<std::string, std::size_t> names_;
};

}  // namespace sqlgen::python::stdlib

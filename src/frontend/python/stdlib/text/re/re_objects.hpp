#pragma once

#include <memory>
#include <string>
#include <utility>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/stdlib/text/re/regex.hpp"

// re.Pattern and re.Match.

namespace sqlgen::python::stdlib {

/// What a pattern is matched against: a str or bytes, and the part of it from `begin` to `end`, in bytes.
struct Subject {
  Value value;     // as given
  StringPtr text;  // its text, or its bytes
  bool is_bytes = false;
  std::size_t begin = 0, end = 0;

  /// A part of it as Python sees it, and a place in it.
  [[nodiscard]] Value part(std::size_t from, std::size_t to) const;
  [[nodiscard]] std::int64_t place(std::size_t offset) const;
};

class PatternObject final : public Object {
 public:
  /// Errors: throws RegexProblem.
  PatternObject(std::string text, std::int64_t flags, bool is_bytes)
      : text_(std::move(text)), is_bytes_(is_bytes), regex_(text_, flags, is_bytes) {}
  [[nodiscard]] std::string type_name() const override { return "re.Pattern"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::string repr(Interpreter& in, Span where) override;
  std::optional<Value> compare(Interpreter& in, Comparison op, const Value& other, Span where) override;
  bool equals(Interpreter& in, const Value& other, Span where) override;
  std::size_t hash(Interpreter& in, Span where) override;
  [[nodiscard]] const Regex& regex() const { return regex_; }
  [[nodiscard]] bool is_bytes() const { return is_bytes_; }
  [[nodiscard]] std::int64_t flags() const { return regex_.flags(); }

 private:
  std::string text_;
  bool is_bytes_;
  Regex regex_;
};

class MatchObject final : public Object {
 public:
  MatchObject(std::shared_ptr<PatternObject> pattern, Subject subject, Groups groups)
      : pattern_(std::move(pattern)), subject_(std::move(subject)), groups_(std::move(groups)) {}
  [[nodiscard]] std::string type_name() const override { return "re.Match"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::optional<Value> subscript(Interpreter& in, const Value& key, Span where) override {
    return group(index_of(in, key, where));
  }
  bool truth(Interpreter&, Span) override { return true; }
  std::string repr(Interpreter& in, Span where) override;

  [[nodiscard]] Value group(std::size_t index, const Value& absent = Value()) const;
  /// The text of a group, "" where it took no part.
  [[nodiscard]] std::string text(std::size_t index) const;
  [[nodiscard]] const Groups& groups() const { return groups_; }
  [[nodiscard]] const PatternObject& pattern() const { return *pattern_; }
  /// The number of a group that is named by its number or name. Errors: IndexError.
  [[nodiscard]] std::size_t index_of(Interpreter& in, const Value& key, Span where) const;

 private:
  [[nodiscard]] Value last_index() const;
  [[nodiscard]] Value last_group() const;

  std::shared_ptr<PatternObject> pattern_;
  Subject subject_;
  Groups groups_;
};

/// A template of sub() and expand() with the groups of a match put in. Errors: re.error, IndexError.
[[nodiscard]] std::string expand_template(Interpreter& in, const MatchObject& match, const std::string& text,
                                          Span where);

/// Raises re.error for a problem of this pattern or template.
[[noreturn]] void raise_regex_error(Interpreter& in, const RegexProblem& problem, const std::string& pattern,
                                    Span where);

}  // namespace sqlgen::python::stdlib

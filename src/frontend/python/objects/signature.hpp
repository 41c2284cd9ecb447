#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/python/objects/value.hpp"

namespace sqlgen::python {

/// A native function's parameters, parsed once from Python's own notation:
/// "op.add_column(table_name, column, *, schema=None, if_not_exists=None, **kw)". A default only says that
/// the argument may be left out; its text is not evaluated.
class Signature {
 public:
  explicit Signature(std::string_view declaration);

  struct Parameter {
    enum class Kind { positional_only, normal, keyword_only, var_positional, var_keyword };
    std::string name;
    Kind kind = Kind::normal;
    bool required = false;
  };
  [[nodiscard]] const std::string& function() const { return function_; }
  [[nodiscard]] const std::vector<Parameter>& parameters() const { return parameters_; }
  /// The place of the parameter of that name; kNone where there is none. (An optional would be put together
  /// in memory from pieces and loaded as a whole, for which a processor waits.)
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  [[nodiscard]] std::size_t index_of(std::string_view name) const;

 private:
  std::string function_;
  std::vector<Parameter> parameters_;
  std::vector<std::uint16_t>
      marks_;  // of each name: its length and first letter, which tell most names apart
};

/// The arguments of one call by the names of its parameters. The signature must outlive it.
class BoundArguments {
 public:
  /// Binds as Python does. A wrong argument (unknown keyword, too many, missing, given twice) raises
  /// TypeError with the span of that argument, a suggestion where a name is close.
  BoundArguments(Interpreter& in, const Signature& signature, const Arguments& arguments);

  /// Whether the caller gave it.
  [[nodiscard]] bool given(std::string_view name) const { return find(name) != nullptr; }
  /// The value; None where it was not given.
  [[nodiscard]] const Value& value(std::string_view name) const;
  /// Where it is written; the whole call where it was not given.
  [[nodiscard]] Span span(std::string_view name) const;
  /// Not given, or given as None.
  [[nodiscard]] bool absent(std::string_view name) const { return value(name).is_none(); }

  /// The same by the parameter's place in the signature.
  [[nodiscard]] bool given(std::size_t index) const { return !values_[index].value.is_unset(); }
  [[nodiscard]] const Value& value(std::size_t index) const;
  [[nodiscard]] Span span(std::size_t index) const;

  [[nodiscard]] const std::vector<Argument>& rest() const { return rest_; }                 // *args
  [[nodiscard]] const std::vector<KeywordArgument>& keywords() const { return keywords_; }  // **kwargs
  [[nodiscard]] Span call_span() const { return call_span_; }
  /// All that was given: named parameters as keyword arguments, with *args and **kwargs.
  [[nodiscard]] Arguments all() const;

 private:
  [[nodiscard]] const Argument* find(std::string_view name) const;
  void bind_positional(Interpreter& in, const Arguments& arguments);
  void bind_keyword(Interpreter& in, const KeywordArgument& keyword);
  void require_all(Interpreter& in) const;

  const Signature* signature_;
  std::vector<Argument> values_;  // one for each parameter; unset where it was not given
  std::vector<Argument> rest_;
  std::vector<KeywordArgument> keywords_;
  Span call_span_;
};

/// How builtin functions take their arguments.
using Bound = const BoundArguments&;

}  // namespace sqlgen::python

#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "frontend/python/stdlib/library.hpp"
#include "frontend/python/stdlib/text/re/re_objects.hpp"

namespace sqlgen::python::stdlib {

using Pattern = std::shared_ptr<PatternObject>;

/// A str or bytes. Errors: TypeError for anything else, `unknown-value` for an opaque value.
[[nodiscard]] Subject text_or_bytes(Interpreter& in, const Value& value, Span where);

using Match = std::shared_ptr<MatchObject>;

/// What a pattern does to the arguments of a call.
using PatternOperation = Value (*)(Interpreter&, const Pattern&, Bound);

/// An operation that is a method of patterns and a function of the module.
struct OperationRow {
  std::string_view name;
  std::string_view parameters;         // of the function, between `pattern` and `flags`
  std::string_view method_parameters;  // of the method, after those
  PatternOperation function;
};

[[nodiscard]] std::span<const OperationRow> pattern_operations();

}  // namespace sqlgen::python::stdlib

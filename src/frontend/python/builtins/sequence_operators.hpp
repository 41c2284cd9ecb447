#pragma once

#include <optional>

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::python {

/// +, *, % and the set operators on str, bytes, list, tuple, dict and set; nothing where they do not apply.
[[nodiscard]] std::optional<Value> sequence_binary(Interpreter& in, BinaryOperator op, const Value& left,
                                                   const Value& right, Span where);

}  // namespace sqlgen::python

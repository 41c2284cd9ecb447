#pragma once

#include <optional>

#include "frontend/python/interpreter.hpp"

namespace sqlgen::python {

/// +, *, % and the set operators on str, bytes, list, tuple, dict and set; nothing where they do not apply.
[[nodiscard]] std::optional<Value> sequence_binary(Interpreter& in, BinaryOperator op, const Value& left,
                                                   const Value& right, Span where);
/// The set that has the items of the iterable.
[[nodiscard]] Value make_set(Interpreter& in, const std::vector<Value>& items, bool frozen, Span where);
/// left OP right for two sets: | & - ^.
[[nodiscard]] Value set_operation(Interpreter& in, BinaryOperator op, class SetObject& left,
                                  class SetObject& right, Span where);

}  // namespace sqlgen::python

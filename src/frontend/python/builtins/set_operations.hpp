#pragma once

#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"

// What sets do with each other and with other iterables, in the steps of Objects/setobject.c: the order of
// the result hangs on them. Errors: TypeError for members that are not hashable.

namespace sqlgen::python {

class SetObject;

/// The set that has the items of the iterable.
[[nodiscard]] Value make_set(Interpreter& in, const std::vector<Value>& items, bool frozen, Span where);

/// left OP right for two sets: | & - ^.
[[nodiscard]] Value set_operation(Interpreter& in, BinaryOperator op, const Value& left, const Value& right,
                                  Span where);
/// left OP= right for two sets.
void set_update(Interpreter& in, BinaryOperator op, SetObject& left, const Value& right, Span where);

/// The methods: union() and update(), intersection(), difference() and difference_update(),
/// symmetric_difference() and its update, of a set and any iterable.
void unite(Interpreter& in, SetObject& set, const Value& other, Span where);
[[nodiscard]] Value intersection(Interpreter& in, SetObject& set, const Value& other, Span where);
[[nodiscard]] Value difference(Interpreter& in, SetObject& set, const Value& other, Span where);
void subtract(Interpreter& in, SetObject& set, const Value& other, Span where);
[[nodiscard]] Value symmetric_difference(Interpreter& in, SetObject& set, const Value& other, Span where);
void symmetric_update(Interpreter& in, SetObject& set, const Value& other, Span where);

}  // namespace sqlgen::python

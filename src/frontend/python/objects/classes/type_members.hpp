#pragma once

#include <string_view>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"

namespace sqlgen::python {

/// Whether Python's own type of that object, or the class that it is, has an attribute of that name, be it
/// one that the evaluator lacks.
[[nodiscard]] bool python_type_has(Interpreter& in, const Value& object, std::string_view name);

}  // namespace sqlgen::python

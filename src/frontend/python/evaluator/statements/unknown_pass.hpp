#pragma once

#include "frontend/python/evaluator/state.hpp"

namespace sqlgen::python {

/// Refuses a loop over unknown rows that calls a function whose passes may differ. Nothing outside of one.
void require_plain_function(Interpreter& in, const FunctionObject& function);

}  // namespace sqlgen::python

#pragma once

#include "frontend/python/evaluator/state.hpp"

namespace sqlgen::python {

/// Refuses a loop over unknown rows that calls a function whose passes may differ. Nothing outside of one.
void require_plain_function(Interpreter& in, const FunctionObject& function);

/// Refuses what can't be followed where values of unknown rows are at hand. Nothing elsewhere.
void refuse_in_pass(Interpreter& in, const std::string& what, Span where);

/// Whether an exception in code that values of unknown rows are given to is one that Python would raise
/// there: of a `raise`, of an import, or of a None that is used as an object.
[[nodiscard]] bool is_certain_exception(Interpreter& in, const PythonException& exception);
/// Refuses a handler of any other exception.
void require_certain_exception(Interpreter& in, const PythonException& exception, Span where);

}  // namespace sqlgen::python

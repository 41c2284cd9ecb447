#pragma once

#include <string>

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::native {

/// What a name of a type stands for: SQLAlchemy's own, else a dialect's, which may be named before it
/// (`postgresql.JSONB`). Throws CompileError where there is none, with the name that is likely meant.
[[nodiscard]] python::Value type_named(python::Interpreter& in, const std::string& name, Span where);

}  // namespace sqlgen::native

#pragma once

#include <optional>

#include "frontend/python/evaluator/interpreter.hpp"
#include "ir/operation.hpp"

namespace sqlgen::alembic {

/// The exception that Alembic or SQLAlchemy raises where `diagnostic` is reported, not raised yet; nothing
/// where they raise none.
[[nodiscard]] std::optional<python::Value> exception_for(python::Interpreter& in,
                                                         const Diagnostic& diagnostic);

/// Where a `try` or a `with` runs: fails as writing the operation will, so that what follows is what follows
/// under Alembic. Errors: CompileError.
void check_operation(python::Interpreter& in, const ir::Operation& operation);

}  // namespace sqlgen::alembic

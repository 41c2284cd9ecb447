#pragma once

#include <string>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::alembic {

/// `alembic._project`: what alembic.script asks the project for (library/script.py).
[[nodiscard]] python::Value project_module();

/// context.script.
[[nodiscard]] python::Value script_directory(python::Interpreter& in, Span where);

/// The ids of the revisions that a symbol names. Errors: Python's CommandError.
[[nodiscard]] std::vector<std::string> resolve_revisions(python::Interpreter& in, const std::string& symbol,
                                                         Span where);

/// Raises alembic.util.CommandError.
[[noreturn]] void raise_command_error(python::Interpreter& in, const std::string& message, Span where);

/// Runs the revisions that add operations to `op`, as all are loaded there before any of them runs.
void load_registering_revisions(python::Interpreter& in, Span where);

}  // namespace sqlgen::alembic

#pragma once

#include <string>

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::python {

/// A module of a file of the project that is named by its path, not run yet. Errors: FileNotFoundError, the
/// diagnostic "file-access" for a file elsewhere, and what is wrong with its text.
[[nodiscard]] Value make_file_module(Interpreter& in, const std::string& name, const std::string& path,
                                     Span where);

/// Runs the statements of such a module in it.
void run_file_module(Interpreter& in, const Value& module, Span where);

}  // namespace sqlgen::python

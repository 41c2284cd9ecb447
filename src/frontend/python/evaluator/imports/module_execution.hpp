#pragma once

#include <memory>
#include <string>

#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/evaluator/imports/partial_module.hpp"

namespace sqlgen::python {

/// Runs the body of a module; the first error ends it.
void execute_module(Interpreter& in, ModuleObject& module, const ParsedFile& file);

/// A module of the project gives what it can: a revision may well need nothing of what it can't.
void execute_project_module(Interpreter& in, ModuleObject& module, const ParsedFile& file);

/// A module of that name, with the names that each has from the start, which has not run.
[[nodiscard]] std::shared_ptr<ModuleObject> new_module(Interpreter& in, const std::string& name, FileId file,
                                                       const ParsedFilePtr& parsed);

/// Whether it says that the program took too long or too much: no module is left out for that.
[[nodiscard]] bool is_limit(const Diagnostic& diagnostic);

/// Says who asked for the module in which something is wrong.
void note_import(Diagnostic& diagnostic, Span where);

/// The tree of a file, which an import at `where` asked for.
[[nodiscard]] ParsedFilePtr parse_module_file(Interpreter::State& state, FileId file, Span where);

}  // namespace sqlgen::python

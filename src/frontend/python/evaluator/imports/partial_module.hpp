#pragma once

#include <optional>
#include <string>

#include "frontend/python/evaluator/state.hpp"

namespace sqlgen::python {

/// Runs one statement of a module of the project. Where it ends with an error, what it was to bind or to fill
/// is opaque from then on, the module has names that are not known, and the error is kept in
/// State::unfinished for whoever needs one of them; what else the module holds is there. Errors: only those
/// that end the whole evaluation (evaluation-limit).
/// So does a class of the module that has no bases, for its attributes (Names).
template <class Owner, class Run>
void run_isolated(Interpreter& in, Owner&& owner, const ast::Stmt& statement, const Run& run);

/// The names of a class body, and the class's own dotted name.
struct Names {
  HashTable& table;
  std::string owner;
};

/// What run_isolated() does about an error.
void lose_names(Interpreter& in, ModuleObject& module, const ast::Stmt& statement, const Diagnostic& error);
void lose_names(Interpreter& in, const Names& held, const ast::Stmt& statement, const Diagnostic& error);

/// A value that an error took, by its dotted name.
[[nodiscard]] Value lost_value(Interpreter& in, const std::string& name, Span where, const Diagnostic& error);

/// The error that `run` ends with, if any; those that end the whole evaluation are thrown on.
template <class Run>
[[nodiscard]] std::optional<Diagnostic> isolated_error(Interpreter& in, const Run& run) {
  try {
    run();
  } catch (const CompileError& error) {
    if (error.diagnostic().id == "evaluation-limit") {
      throw;
    }
    return error.diagnostic();
  } catch (const PythonException& exception) {
    return in.describe(exception);
  }
  return std::nullopt;
}

template <class Owner, class Run>
void run_isolated(Interpreter& in, Owner&& owner, const ast::Stmt& statement, const Run& run) {
  in.state().isolated_function = statement.as<ast::FunctionDef>();
  if (const auto error = isolated_error(in, run)) {
    lose_names(in, owner, statement, *error);
  }
}

}  // namespace sqlgen::python

#pragma once

#include <functional>
#include <optional>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/syntax/tree/ast.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::alembic {

/// A statement of env.py that ended with an error before it was done; of the whole file where it is null.
struct StoppedStatement {
  Diagnostic failure;
  const python::ast::Stmt* statement = nullptr;
  bool has_run = false;  // run_migrations() was called before it ended
};

/// What a stopped statement did not come to, in itself and in the functions that it calls.
struct UnrunStatements {
  std::optional<Span> execution;  // the first that executes SQL, or hands `op` or `context` on
  bool runs_migrations = false;
};

/// As the mode takes them; `was_run` tells what was executed.
[[nodiscard]] UnrunStatements unrun_statements(python::Interpreter& in, const python::Value& module,
                                               const StoppedStatement& stopped, bool offline,
                                               const std::function<bool(Span call)>& was_run);

}  // namespace sqlgen::alembic

#pragma once

#include <optional>

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::python {

/// Whether a statement runs that may catch what is raised: a `try` or a `with`. Natives that would find out
/// only later that they fail find it out at once then.
[[nodiscard]] bool may_be_caught(Interpreter& in);

/// Whether an `except` or suppress() is around what runs.
[[nodiscard]] bool has_handler(Interpreter& in);

/// Whether an `except` around what runs would take an AttributeError.
[[nodiscard]] bool takes_attribute_errors(Interpreter& in);

/// The exception that the real library raises where an error of ours is reported; nothing where that error is
/// no exception there.
[[nodiscard]] std::optional<PythonException> as_exception(Interpreter& in, const CompileError& error);

/// Counts as something that may catch while it lives; `handles`: that goes on behind what it caught.
class CatchingScope {
 public:
  explicit CatchingScope(Interpreter& in, bool handles = false);
  CatchingScope(const CatchingScope&) = delete;
  CatchingScope& operator=(const CatchingScope&) = delete;
  ~CatchingScope();

 private:
  Interpreter& in_;
  bool handles_;
};

}  // namespace sqlgen::python

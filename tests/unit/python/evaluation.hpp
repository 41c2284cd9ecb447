#pragma once

#include <string>

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::python {

/// repr() of the global `result` after a module has run; of an exception "Type: text", of an error its id.
inline std::string evaluate(const std::string& source) {
  SourceManager sources;
  Diagnostics diagnostics;
  const FileId file = sources.add("test.py", source);
  Interpreter in(sources, diagnostics);
  in.set_now(1'700'000'000);
  in.set_seed("ae1027a6acf");
  try {
    return in.evaluate_global(file, "result");
  } catch (const PythonException& exception) {
    return in.describe(exception).message;
  } catch (const CompileError& error) {
    return error.diagnostic().id;
  }
}

}  // namespace sqlgen::python

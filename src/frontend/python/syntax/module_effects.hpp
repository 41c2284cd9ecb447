#pragma once

#include <string>
#include <vector>

#include "frontend/python/syntax/tree/ast.hpp"

namespace sqlgen::python {

/// What running a module does beside filling its own names.
struct ModuleEffects {
  std::vector<std::string> imports;  // the modules that its top level imports, dotted; none that are relative
  /// It decorates, calls, assigns to attributes or branches: what it does may be seen elsewhere.
  bool reaches_out = false;
};
[[nodiscard]] ModuleEffects effects_of(const ast::Module& module);

}  // namespace sqlgen::python

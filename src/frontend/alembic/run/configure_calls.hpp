#pragma once

#include <vector>

#include "frontend/python/syntax/tree/ast.hpp"

namespace sqlgen::alembic {

/// The calls of `context.configure(...)` in a module, wherever they stand; those in functions for offline
/// mode first.
[[nodiscard]] std::vector<const python::ast::Call*> configure_calls(const python::ast::Module& module);

}  // namespace sqlgen::alembic

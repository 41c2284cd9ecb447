#pragma once

#include <string_view>
#include <vector>

#include "frontend/python/syntax/tree/ast.hpp"

namespace sqlgen::alembic {

/// The calls of `context.configure(...)` in a module, wherever they stand; those in functions for offline
/// mode first.
[[nodiscard]] std::vector<const python::ast::Call*> configure_calls(const python::ast::Module& module);

/// Whether a keyword argument of configure() is one of Alembic's own (EnvironmentContext.configure).
[[nodiscard]] bool is_option_of_configure(std::string_view name);

}  // namespace sqlgen::alembic

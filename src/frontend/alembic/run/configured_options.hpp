#pragma once

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::alembic {

/// MigrationContext.opts: what was given to configure(), the project's own options among it, over what the
/// command and Alembic's defaults say (EnvironmentContext.configure).
[[nodiscard]] python::Value configured_options(python::Interpreter& in, Span where);

}  // namespace sqlgen::alembic

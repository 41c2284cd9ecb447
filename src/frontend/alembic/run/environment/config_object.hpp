#pragma once

#include "frontend/python/evaluator/interpreter.hpp"
#include "ir/revision.hpp"

namespace sqlgen::alembic {

/// context.config: what the project's configuration says, with the options of the command that is running.
[[nodiscard]] python::Value make_config(python::Interpreter& in, const ir::EvaluationContext& context,
                                        Span where);

}  // namespace sqlgen::alembic

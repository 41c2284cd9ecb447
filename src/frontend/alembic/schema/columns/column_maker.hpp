#pragma once

#include "frontend/python/evaluator/interpreter.hpp"
#include "ir/schema.hpp"

namespace sqlgen::alembic {

/// The column that a call of sqlalchemy.Column makes.
[[nodiscard]] ir::ColumnPtr column_of_call(python::Interpreter& in, const python::BoundArguments& call);

}  // namespace sqlgen::alembic

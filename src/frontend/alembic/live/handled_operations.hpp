#pragma once

#include <functional>

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::alembic {

/// Records operations, by `record`. Where the body is evaluated as if it were connected and may go on behind
/// an exception, what the database refuses for certain raises SQLAlchemy's exception, and is not in the
/// script.
void record_operations(python::Interpreter& in, Span where, const std::function<void()>& record);

}  // namespace sqlgen::alembic

#pragma once

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/type.hpp"

namespace sqlgen::alembic {

/// What a value that the database's driver gives is where a statement says its type: a text of SQLite a date,
/// a label a member of an enum class (TypeEngine.result_processor). Errors: LookupError for a label that the
/// Enum does not have, ValueError and TypeError as the modules of Python's library raise them.
[[nodiscard]] python::Value process_result_value(python::Interpreter& in, const ir::TypePtr& type,
                                                 const python::Value& value, Span where);

}  // namespace sqlgen::alembic

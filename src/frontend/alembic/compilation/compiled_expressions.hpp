#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/operation.hpp"

// Functions of a project that write SQLAlchemy's own functions (func.now()) and its INSERT, UPDATE and
// DELETE. Each is given the `compiler` with which it writes what the element is made of.

namespace sqlgen::alembic {

/// Whether a function that is registered for the class of this path writes such an element.
[[nodiscard]] bool is_written_expression(std::string_view class_path);

/// The expression with the functions in it as those say that are registered for the run's dialect.
[[nodiscard]] ir::ExpressionPtr written_functions(python::Interpreter& in, const python::Value& compiler,
                                                  const ir::ExpressionPtr& expression, Span where);
/// The same in what an operation writes.
void write_functions(python::Interpreter& in, const python::Value& compiler, ir::Operation& operation,
                     Span where);

/// What a registered function makes of an operation that is an INSERT, UPDATE or DELETE; nothing where none
/// is registered for it.
[[nodiscard]] std::optional<std::vector<ir::Operation>> written_statements(python::Interpreter& in,
                                                                           const python::Value& compiler,
                                                                           const ir::Operation& operation,
                                                                           Span where);

/// A function as SQLAlchemy's compilers write it, whoever is registered for it; nothing for another element.
[[nodiscard]] std::optional<ir::ExpressionPtr> visited_function(python::Interpreter& in,
                                                                const python::Value& compiler,
                                                                const python::Value& element, Span where);

}  // namespace sqlgen::alembic

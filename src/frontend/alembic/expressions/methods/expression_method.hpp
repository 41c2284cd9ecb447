#pragma once

#include <optional>
#include <string_view>

#include "frontend/python/objects/value.hpp"
#include "ir/expressions/expression.hpp"

namespace sqlgen::alembic {

/// The method of an element, a FROM object or a statement, of the tables that it has; nothing where there is
/// none.
[[nodiscard]] std::optional<python::Value> expression_method(const ir::ExpressionPtr& expression,
                                                             std::string_view name);
/// What statements have that changes nothing of a script: execution_options().
[[nodiscard]] std::optional<python::Value> neutral_method(const ir::ExpressionPtr& expression,
                                                          std::string_view name);

}  // namespace sqlgen::alembic

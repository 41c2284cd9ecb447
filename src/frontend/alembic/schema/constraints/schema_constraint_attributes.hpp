#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::alembic {

/// The columns of a constraint, as objects.
[[nodiscard]] std::vector<python::Value> constraint_columns(const ConstraintObject& object);

/// An attribute that foreign keys and their constraints share; nothing for other names.
[[nodiscard]] std::optional<python::Value> foreign_key_attribute(const ir::ForeignKeyOptions& options,
                                                                 std::string_view name);

}  // namespace sqlgen::alembic

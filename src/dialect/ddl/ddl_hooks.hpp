#pragma once

#include <functional>
#include <optional>
#include <string>

#include "dialect/ddl/ddl_table.hpp"

// Tables and constraints as the functions see them that a project has registered for their parts.

namespace sqlgen::dialect {

/// The table with its columns and constraints, by the names that they have in the database.
[[nodiscard]] ir::TablePtr described_table(const DdlTable& table);

/// What the table's hooks make of a constraint; `write` is how the dialect itself writes it, or what a
/// function has changed it into.
[[nodiscard]] std::optional<std::string> asked_constraint(
    const DdlTable& table, const DdlConstraint& constraint,
    const std::function<std::optional<std::string>(const DdlConstraint&)>& write);

}  // namespace sqlgen::dialect

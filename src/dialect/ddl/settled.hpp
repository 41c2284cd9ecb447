#pragma once

#include <vector>

#include "dialect/ddl/ddl_calls.hpp"
#include "dialect/dialect.hpp"
#include "ir/operation.hpp"

// Tables and operations as the database sees them once they are written: names that conventions have settled
// and columns by their names, expressions as their SQL in a literal_column(), and every constraint and index
// on its own, whoever brought it along. What catalog::TableChange and catalog::Schema understand.

namespace sqlgen::dialect {

[[nodiscard]] ir::TablePtr settled(const Dialect& dialect, const DdlTable& table);
[[nodiscard]] ir::Constraint settled(const Dialect& dialect, const DdlTable& table,
                                     const DdlConstraint& constraint);
[[nodiscard]] ir::Index settled(const Dialect& dialect, const DdlTable& table, const DdlIndex& index);

/// The operations that a step comes to.
[[nodiscard]] std::vector<ir::Operation> settled(const Dialect& dialect, const DdlCall& call);

}  // namespace sqlgen::dialect

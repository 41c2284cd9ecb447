#pragma once

#include <optional>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/signature.hpp"

// select() as SQLAlchemy 1 had it (sqlalchemy 1.3, sql/selectable.py, Select.__init__): its columns as one
// list, and its clauses as arguments.

namespace sqlgen::alembic {

/// The columns that stand as one list or tuple; nothing where they stand as 2.0 has them.
[[nodiscard]] std::optional<std::vector<python::Argument>> older_columns(
    python::Interpreter& in, const std::vector<python::Argument>& entities, std::string_view function);

/// The select with the clauses that are given as keyword arguments (whereclause, from_obj, order_by, ...).
/// Raises SQLAlchemy's ArgumentError for one that no version takes.
[[nodiscard]] python::Value with_older_clauses(python::Interpreter& in, python::Value select,
                                               const python::BoundArguments& call);

}  // namespace sqlgen::alembic

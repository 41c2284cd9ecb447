#pragma once

#include "frontend/alembic/expressions/sql_objects.hpp"

// ON CONFLICT of the INSERTs of PostgreSQL and SQLite (sqlalchemy/dialects/postgresql/dml.py,
// sqlite/dml.py).

namespace sqlgen::alembic {

/// insert.on_conflict_do_nothing(constraint, index_elements, index_where). Errors: AttributeError where the
/// INSERT is of no dialect that has it, ValueError for arguments that exclude each other.
[[nodiscard]] python::Value on_conflict_do_nothing(python::Interpreter& in, ExpressionObject& self,
                                                   const python::BoundArguments& call);
/// insert.on_conflict_do_update(constraint, index_elements, index_where, set_, where).
[[nodiscard]] python::Value on_conflict_do_update(python::Interpreter& in, ExpressionObject& self,
                                                  const python::BoundArguments& call);

}  // namespace sqlgen::alembic

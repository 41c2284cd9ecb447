#pragma once

#include <vector>

#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::alembic {

/// Arguments that ask a database for the columns: whether they are to be read from there.
[[nodiscard]] bool wants_reflection(python::Interpreter& in, const python::BoundArguments& call);

/// What the database that the script leads to says of the table, with what is given besides; `kept` are
/// columns that a table has already.
[[nodiscard]] std::vector<python::Argument> reflected_items(python::Interpreter& in,
                                                            const ir::TableName& name,
                                                            std::vector<python::Argument> given,
                                                            std::vector<python::Value> kept,
                                                            const python::BoundArguments& call);

/// The columns that reflection leaves as a described table has them (autoload_replace=False).
[[nodiscard]] std::vector<python::Value> kept_columns(python::Interpreter& in, const ir::Table& table,
                                                      const python::BoundArguments& call);

/// The tables that a reflected one refers to, unless resolve_fks=False.
void reflect_referred(python::Interpreter& in, const python::Value& metadata, const ir::TableName& name,
                      const python::BoundArguments& call);

}  // namespace sqlgen::alembic

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"

// The database that a connected body asks (ir::LiveDatabase), for what of SQLAlchemy is written in Python
// here.

namespace sqlgen::alembic {

/// The modules sqlalchemy._live_database (native) and what is written on it: an object of one of their
/// classes, "_live_session", "Session", made with these arguments.
[[nodiscard]] python::Value make_live(python::Interpreter& in, const std::string& module,
                                      const std::string& name, const python::Arguments& arguments);
[[nodiscard]] python::Value live_database_module();
/// What of that module a loop over rows that are not known is said in SQL with.
[[nodiscard]] std::vector<std::pair<std::string, python::Value>> loop_functions();

}  // namespace sqlgen::alembic

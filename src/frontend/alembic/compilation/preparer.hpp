#pragma once

#include <string>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"

// SQLAlchemy's identifier preparer, as functions of a revision use it to write names.

namespace sqlgen::alembic {

/// The class that the run's dialect has for a part of its compiler: PGDialect_psycopg2 has "PGCompiler" for
/// "Compiler" and "PGIdentifierPreparer_psycopg2" for "IdentifierPreparer".
[[nodiscard]] std::string class_of_dialect(python::Interpreter& in, const std::string& part);

/// dialect.identifier_preparer.
[[nodiscard]] python::Value make_preparer(python::Interpreter& in);

/// sqlalchemy.sql.compiler.IdentifierPreparer.
[[nodiscard]] const python::Value& preparer_class();

}  // namespace sqlgen::alembic

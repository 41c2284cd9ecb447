#pragma once

#include <string>
#include <vector>

#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// What SQL the run's compiler writes for an element of SQLAlchemy's or of the revision.
[[nodiscard]] std::string text_of_element(python::Interpreter& in, const python::Value& element, Span where);

/// A DDL element's statements with the line ends that only go where it is a statement by itself.
[[nodiscard]] std::string text_of_ddl(const DdlObject& ddl, const std::vector<std::string>& statements);

}  // namespace sqlgen::alembic

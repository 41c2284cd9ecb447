#pragma once

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::alembic {

/// What a module's name is that is not modelled; nothing where the module has no such name.
[[nodiscard]] std::optional<python::Value> reference_name(python::Interpreter& in, const std::string& module,
                                                          std::string_view name, Span where);

/// Lets an interpreter know what SQLAlchemy and Alembic hold beside what is modelled of them.
void add_reference_library(python::Interpreter& in);

}  // namespace sqlgen::alembic

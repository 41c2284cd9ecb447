#pragma once

#include "frontend/python/evaluator/interpreter.hpp"
#include "ir/naming_templates.hpp"

namespace sqlgen::alembic {

/// A naming_convention= as data; a token that a function fills in has an empty template. What is not known is
/// kept as such: it is an error only where it decides a name.
[[nodiscard]] ir::NamingTemplates naming_templates_of(python::Interpreter& in, const python::Value& value,
                                                      Span where);

}  // namespace sqlgen::alembic

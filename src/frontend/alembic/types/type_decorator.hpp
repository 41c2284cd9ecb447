#pragma once

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "ir/type.hpp"

namespace sqlgen::alembic {

/// What a package's decorator of that class has for its impl: a type that writes values as the class stores
/// them, around the impl itself.
[[nodiscard]] ir::TypePtr storing_type(ir::TypePtr impl, std::string class_name, python::Arguments made_with);

/// The type that an instance of one of the revision's own classes is: a TypeDecorator with its impl or what
/// its load_dialect_impl() gives, a type spelt by get_col_spec(), or just a type that was derived from.
[[nodiscard]] ir::TypePtr type_of_instance(python::Interpreter& in, python::InstanceObject& instance,
                                           Span where);

/// What a TypeDecorator's instance decorates, by its impl alone.
[[nodiscard]] ir::TypePtr decorated_type(python::Interpreter& in, python::InstanceObject& instance,
                                         Span where);

}  // namespace sqlgen::alembic

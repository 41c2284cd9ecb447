#pragma once

#include <optional>
#include <string_view>

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

/// What load_dialect_impl(), process_bind_param() and process_result_value() are given: the dialect's name,
/// and type_descriptor().
[[nodiscard]] python::Value dialect_for_types(python::Interpreter& in);

/// The method of that name in the revision's own class; nothing where only SQLAlchemy's has it.
[[nodiscard]] std::optional<python::Value> own_method(python::Interpreter& in,
                                                      python::InstanceObject& instance, std::string_view name,
                                                      Span where);

/// What a TypeDecorator makes of a value of its impl that was read: process_result_value() of the class.
[[nodiscard]] python::Value process_stored_value(python::Interpreter& in, const ir::Type& type,
                                                 const python::Value& value, Span where);

}  // namespace sqlgen::alembic

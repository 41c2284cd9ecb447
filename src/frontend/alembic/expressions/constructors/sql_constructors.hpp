#pragma once

#include <string>
#include <utility>
#include <vector>

#include "frontend/alembic/orm/followed_classes.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/signature.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/type.hpp"
#include "sqlalchemy/expressions/builder.hpp"

namespace sqlgen::alembic {

using SqlNames = std::vector<std::pair<std::string, python::Value>>;

/// text, literal, column, null ...: what stands for itself.
[[nodiscard]] SqlNames value_constructors();
/// cast, case, and_ ...: what is made of other elements.
[[nodiscard]] SqlNames element_constructors();
/// select, insert, union, exists, join, table ...
[[nodiscard]] SqlNames statement_constructors();
/// What the module of each dialect has: its insert().
[[nodiscard]] SqlNames dialect_constructors(const std::string& dialect);
/// postgresql.array, aggregate_order_by ...
[[nodiscard]] SqlNames postgresql_constructors();

/// An argument that is a type; null where it is None or absent.
[[nodiscard]] ir::TypePtr element_type(python::Interpreter& in, const python::BoundArguments& call,
                                       std::string_view name = "type_");
/// An argument that is an element or a value.
[[nodiscard]] ir::Operand constructor_operand(python::Interpreter& in, const python::BoundArguments& call,
                                              std::string_view name);
/// The argument "table" of a statement that changes rows.
[[nodiscard]] ir::ExpressionPtr dml_table(python::Interpreter& in, const python::BoundArguments& call,
                                          ClassUse use);

}  // namespace sqlgen::alembic

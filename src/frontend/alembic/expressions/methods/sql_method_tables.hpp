#pragma once

#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/methods.hpp"

// The methods of SQL expressions, one table a family; each file sql_*_methods.cpp has one.

namespace sqlgen::alembic {

using SqlMethods = NativeMethodTable<ExpressionObject>;

/// ColumnOperators: in_, like, label, desc ... of every column expression.
[[nodiscard]] const SqlMethods& column_methods();
/// Of functions and windows: over, filter, within_group, table_valued ...
[[nodiscard]] const SqlMethods& function_methods();
/// Of FROM objects: alias, join, select; insert, update and delete of tables.
[[nodiscard]] const SqlMethods& from_methods();
[[nodiscard]] const SqlMethods& table_methods_of_sql();
/// Of statements.
[[nodiscard]] const SqlMethods& select_methods();
/// Of SELECT, its unions and text().columns().
[[nodiscard]] const SqlMethods& compound_methods();
[[nodiscard]] const SqlMethods& union_methods();
[[nodiscard]] const SqlMethods& textual_select_methods();
[[nodiscard]] const SqlMethods& scalar_select_methods();
[[nodiscard]] const SqlMethods& insert_methods();
[[nodiscard]] const SqlMethods& update_methods();
[[nodiscard]] const SqlMethods& delete_methods();
[[nodiscard]] const SqlMethods& text_methods();
[[nodiscard]] const SqlMethods& values_methods();

/// other = ANY (array) or ALL, or by the call's `operator`, a function of two expressions
/// (sqltypes.ARRAY.Comparator.any).
[[nodiscard]] python::Value compare_with_array(python::Interpreter& in, const ir::ExpressionPtr& array,
                                               bool all, const python::BoundArguments& call);

/// What a type adds to its columns: JSON's astext, ARRAY's any(), contains() ... Nothing where it adds none
/// of that name.
[[nodiscard]] std::optional<python::Value> type_attribute(python::Interpreter& in,
                                                          const ir::ExpressionPtr& expression,
                                                          std::string_view name, Span where);

}  // namespace sqlgen::alembic

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"
#include "sqlalchemy/expressions/builder.hpp"

// Python values in the roles that SQLAlchemy's constructs expect (sqlalchemy/sql/coercions.py, roles.py).

namespace sqlgen::alembic {

/// An expression, or a plain value to be bound (roles.ExpressionElementRole, BinaryElementRole).
[[nodiscard]] ir::Operand operand_from(python::Interpreter& in, const python::Value& value, Span where);
/// The same beside an expression: a value as the TypeDecorator of its type binds it.
[[nodiscard]] ir::Operand operand_beside(python::Interpreter& in, const ir::ExpressionPtr& expression,
                                         const python::Value& value, Span where);
[[nodiscard]] std::vector<ir::Operand> operands_from(python::Interpreter& in,
                                                     const std::vector<python::Argument>& arguments);

/// A criterion: None, True and False are constants, a str is refused (roles.WhereHavingRole).
[[nodiscard]] ir::ExpressionPtr clause_from(python::Interpreter& in, const python::Value& value, Span where);
[[nodiscard]] std::vector<ir::ExpressionPtr> clauses_from(python::Interpreter& in,
                                                          const std::vector<python::Argument>& arguments);

/// ORDER BY, GROUP BY: a str names a label; in ORDER BY a label stands for its name.
[[nodiscard]] ir::ExpressionPtr ordering_from(python::Interpreter& in, const python::Value& value, Span where,
                                              bool order_by);
[[nodiscard]] std::vector<ir::ExpressionPtr> orderings_from(python::Interpreter& in,
                                                            const std::vector<python::Argument>& arguments,
                                                            bool order_by);
/// What GROUP BY is given: of a FROM object all columns.
[[nodiscard]] std::vector<ir::ExpressionPtr> groupings_from(python::Interpreter& in,
                                                            const std::vector<python::Argument>& arguments);
/// The same for one value that may be a list.
[[nodiscard]] std::vector<ir::ExpressionPtr> orderings_of(python::Interpreter& in, const python::Value& value,
                                                          Span where, bool order_by);

/// Whether it is a value in SQL, with operators, rather than a table or a statement.
[[nodiscard]] bool is_column_element(const ir::ExpressionPtr& e);

/// What a SELECT lists: expressions, tables, "*", numbers.
[[nodiscard]] ir::ExpressionPtr column_from(python::Interpreter& in, const python::Value& value, Span where);
[[nodiscard]] std::vector<ir::ExpressionPtr> columns_from(python::Interpreter& in,
                                                          const std::vector<python::Argument>& arguments);
/// Whether it is a mapped class, its aliased() or an attribute of it.
[[nodiscard]] bool is_entity(const python::Value& value);
/// Adds columns to what a SELECT lists, and those of entities to what its FROM begins with.
void append_columns(python::Interpreter& in, ir::Select& select,
                    const std::vector<python::Argument>& arguments);
/// A FROM object; a select becomes a subquery.
[[nodiscard]] ir::ExpressionPtr from_from(python::Interpreter& in, const python::Value& value, Span where);
/// A part of a UNION: a select, a union, text().columns() (CompoundElementRole of sqlalchemy/sql/roles.py).
[[nodiscard]] ir::ExpressionPtr compound_element_from(python::Interpreter& in, const python::Value& value,
                                                      Span where);
/// What rows are inserted from: such a statement, or a FROM object, all of which is selected (DMLSelectRole).
[[nodiscard]] ir::ExpressionPtr inserted_select_from(python::Interpreter& in, const python::Value& value,
                                                     Span where);
/// What stands behind IN and is no list: a select, FROM objects as in from_select(), parameters, text, tuples
/// (InElementRole). Null where it is no SQL expression.
[[nodiscard]] ir::ExpressionPtr membership_from(python::Interpreter& in, const python::Value& value,
                                                Span where);

/// A number or expression for LIMIT and OFFSET; null for None.
[[nodiscard]] ir::ExpressionPtr limit_from(python::Interpreter& in, const python::Value& value, Span where);

/// A dict of column (its key or itself) to value. `table`: where the keys are looked up; may be null.
[[nodiscard]] ir::Assignments assignments_from(python::Interpreter& in, const python::Value& dict, Span where,
                                               const ir::ExpressionPtr& table = nullptr);
[[nodiscard]] ir::Assignment assignment_from(python::Interpreter& in, const python::Value& column,
                                             const python::Value& value, Span where,
                                             const ir::ExpressionPtr& table = nullptr);

/// A name; None or "" is none.
[[nodiscard]] std::optional<ir::Identifier> optional_name(python::Interpreter& in, const python::Value& value,
                                                          Span where);

/// Raises SQLAlchemy's ArgumentError.
[[noreturn]] void bad_argument(python::Interpreter& in, const std::string& message, Span where);

/// Whether a value is certainly none that CHECK, a computed column or an index may be of (DDLExpressionRole).
[[nodiscard]] bool is_no_ddl_expression(python::Interpreter& in, const python::Value& value, Span where);
/// A class whose base is not known may be one that a table is mapped to.
void fail_on_unknown(python::Interpreter& in, const python::Value& value, Span where);

}  // namespace sqlgen::alembic

#include "frontend/alembic/expressions/operands/sql_operands.hpp"

#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/orm/mapped_attribute.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

ir::ExpressionPtr select_of(ir::ExpressionPtr from, Span where) {
  ir::Select select;
  select.columns = {std::move(from)};
  return ir::make_expression(std::move(select), nullptr, where);
}

[[noreturn]] void fail_on_role(Interpreter& in, std::string_view wanted, const Value& value, Span where,
                               std::string_view advice = "") {
  fail_on_unknown(in, value, where);
  bad_argument(in, fmt::format("{} expected, got {}.{}", wanted, in.repr(value, where), advice), where);
}

bool has_membership_role(const ir::ExpressionPtr& e) {
  return ir::is_select_base(e) || ir::as<ir::ScalarSelect>(e) != nullptr ||
         ir::as<ir::BindParameter>(e) != nullptr || ir::as<ir::TextClause>(e) != nullptr ||
         ir::as<ir::ExpressionList>(e) != nullptr || ir::as<ir::TupleExpression>(e) != nullptr ||
         ir::as<ir::ValuesFrom>(e) != nullptr;
}

}  // namespace

ir::ExpressionPtr compound_element_from(Interpreter& in, const Value& value, Span where) {
  auto expression = find_expression(in, value, where);
  if (expression && ir::is_select_base(expression)) {
    return expression;
  }
  const auto* alias = ir::as<ir::Alias>(expression);
  const bool is_subquery = alias != nullptr && ir::is_select_base(alias->element);
  fail_on_role(in, "SELECT construct for inclusion in a UNION or other set construct", value, where,
               is_subquery ? " Use the plain select() object without calling .subquery() or .alias()."
               : expression && ir::is_from_clause(expression)
                   ? " To SELECT from any FROM clause, use the .select() method."
                   : "");
}

ir::ExpressionPtr inserted_select_from(Interpreter& in, const Value& value, Span where) {
  auto expression = find_expression(in, value, where);
  if (expression && ir::is_select_base(expression)) {
    return expression;
  }
  if (expression && (ir::is_from_clause(expression) || ir::as<ir::FunctionCall>(expression) != nullptr)) {
    return select_of(std::move(expression), where);
  }
  fail_on_role(in, "SELECT statement or equivalent textual object", value, where);
}

ir::ExpressionPtr membership_from(Interpreter& in, const Value& value, Span where) {
  auto expression = find_expression(in, value, where);
  if (!expression || has_membership_role(expression)) {
    return expression;
  }
  if (ir::is_from_clause(expression) || ir::as<ir::FunctionCall>(expression) != nullptr) {
    return select_of(std::move(expression), where);
  }
  fail_on_role(in, "IN expression list, SELECT construct, or bound parameter object", value, where);
}

ir::ExpressionPtr limit_from(Interpreter& in, const Value& value, Span where) {
  if (value.is_none()) {
    return nullptr;
  }
  auto operand = operand_from(in, value, where);
  if (operand.expression) {
    return operand.expression;
  }
  // int() is asked, as LimitOffsetImpl asks it: "10" and 10.5 are numbers, other texts a ValueError.
  const Value number = in.call(in.state().type("int"), std::vector{value}, where);
  return ir::make_bind(operand_from(in, number, where).value, ir::integer_type(), where);
}

namespace {

/// The column that an attribute of the table's mapped class stands for, where its name is another; or null.
ir::ExpressionPtr mapped_column(Interpreter& in, const ir::ExpressionPtr& table, const std::string& name,
                                Span where) {
  const auto* from = ir::as<ir::TableFrom>(table);
  const auto mapped = from != nullptr ? Evaluation::of(in).mapped_class(from->table) : std::nullopt;
  const auto attribute = mapped ? in.find_attribute(*mapped, name, where) : std::nullopt;
  auto column = attribute && column_behind(*attribute) ? find_expression(in, *attribute, where) : nullptr;
  return ir::as<ir::ColumnReference>(column) != nullptr ? column : nullptr;
}

}  // namespace

ir::Assignment assignment_from(Interpreter& in, const Value& column, const Value& value, Span where,
                               const ir::ExpressionPtr& table) {
  ir::Assignment assignment;
  ir::ExpressionPtr target;
  if (const auto text = text_of(column)) {
    assignment.key = *text;
    target = table ? ir::find_from_column(table, *text) : nullptr;
    if (table && !target) {
      target = mapped_column(in, table, *text, where);
      assignment.key = target ? ir::key_of(*ir::as<ir::ColumnReference>(target)) : *text;
    }
  } else {
    assignment.column = find_expression(in, column, where);
    if (!assignment.column) {
      bad_argument(
          in,
          fmt::format("SET/VALUES column expression or string key expected, got {}.", in.repr(column, where)),
          where);
    }
  }
  auto operand = operand_beside(in, assignment.column ? assignment.column : target, value, where);
  assignment.value = operand.expression ? ir::to_expression(operand)
                                        : ir::make_bind(std::move(operand.value), ir::null_type(), where);
  return assignment;
}

ir::Assignments assignments_from(Interpreter& in, const Value& dict, Span where,
                                 const ir::ExpressionPtr& table) {
  ir::Assignments result;
  const auto items = python::dict_items(dict);
  if (!items) {
    bad_argument(in, fmt::format("a dictionary of columns is expected, got {}", in.repr(dict, where)), where);
  }
  for (const auto& [column, value] : *items) {
    result.push_back(assignment_from(in, column, value, where, table));
  }
  return result;
}

}  // namespace sqlgen::alembic

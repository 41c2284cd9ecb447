#include "frontend/alembic/expressions/operands/sql_operands.hpp"

#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/orm/followed_classes.hpp"
#include "frontend/alembic/orm/mapped_attribute.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

namespace sqlgen::alembic {

using python::Argument;
using python::Interpreter;
using python::Value;

namespace {

// A FROM object is no value; of a subquery its select is taken (_ColumnCoercions of
// sqlalchemy/sql/coercions.py).
bool is_from_alone(const ir::ExpressionPtr& expression) {
  const auto* alias = ir::as<ir::Alias>(expression);
  const bool is_subquery = alias != nullptr && ir::is_select_base(alias->element);
  return ir::is_from_clause(expression) && !is_subquery && ir::as<ir::ValuesFrom>(expression) == nullptr;
}

// What writes rows is nothing that stands in a statement (roles.DMLRole).
bool writes_rows(const ir::ExpressionPtr& expression) {
  return ir::as<ir::Insert>(expression) != nullptr || ir::as<ir::Update>(expression) != nullptr ||
         ir::as<ir::Delete>(expression) != nullptr;
}

}  // namespace

void bad_argument(Interpreter& in, const std::string& message, Span where) {
  raise_sqlalchemy(in, "ArgumentError", message, where);
}

bool is_no_ddl_expression(Interpreter& in, const Value& value, Span where) {
  if (value.is_none() || value.is_bool() || text_of(value) || python::is_opaque(value)) {
    return false;
  }
  const auto expression = find_expression(in, value, where);
  return expression
             ? writes_rows(expression)
             : value.is_int() || value.is_float() || python::sequence_items(value) != nullptr ||
                   python::dict_items(value).has_value() || value.cast<python::SetObject>() != nullptr ||
                   value.cast<python::RangeObject>() != nullptr;
}

void fail_on_unknown(Interpreter& in, const Value& value, Span where) {
  const auto* cls = value.cast<python::ClassObject>();
  if (python::is_opaque(value)) {
    python::fail_on_opaque(in, value, where);
  }
  if (cls != nullptr && !cls->unknown_base.is_unset()) {
    python::fail_on_opaque(in, cls->unknown_base, where);
  }
}

ir::Operand operand_from(Interpreter& in, const Value& value, Span where) {
  if (python::is_opaque(value)) {
    python::fail_on_opaque(in, value, where);
  }
  if (auto expression = find_expression(in, value, where)) {
    if (is_from_alone(expression) || writes_rows(expression)) {
      bad_argument(
          in, fmt::format("SQL expression element or literal value expected, got {}.", in.repr(value, where)),
          where);
    }
    return {std::move(expression)};
  }
  if (auto literal = literal_from_value(in, value, where)) {
    return {std::move(*literal), where};
  }
  fail_on_unknown(in, value, where);
  bad_argument(in,
               fmt::format("SQL expression element or literal value expected, got {}", in.repr(value, where)),
               where);
}

ir::Operand operand_beside(Interpreter& in, const ir::ExpressionPtr& expression, const Value& value,
                           Span where) {
  const auto& type = expression ? expression->type : nullptr;
  const bool decorated = type && type->kind == ir::TypeKind::type_decorator && !value.is_none() &&
                         find_expression(in, value, where) == nullptr;
  return operand_from(in, decorated ? process_bind_value(in, type, value, where) : value, where);
}

std::vector<ir::Operand> operands_from(Interpreter& in, const std::vector<Argument>& arguments) {
  std::vector<ir::Operand> result;
  for (const auto& argument : arguments) {
    result.push_back(operand_from(in, argument.value, argument.span));
  }
  return result;
}

ir::ExpressionPtr clause_from(Interpreter& in, const Value& value, Span where) {
  if (const auto text = text_of(value)) {
    bad_argument(
        in,
        fmt::format("Textual SQL expression '{}' should be explicitly declared as text('{}')", *text, *text),
        where);
  }
  const auto operand = operand_from(in, value, where);
  if (!operand.expression && !operand.value.is_none() && operand.value.get<bool>() == nullptr) {
    bad_argument(in,
                 fmt::format("SQL expression for WHERE/HAVING role expected, got {}.", in.repr(value, where)),
                 where);
  }
  return ir::to_clause(operand);
}

std::vector<ir::ExpressionPtr> clauses_from(Interpreter& in, const std::vector<Argument>& arguments) {
  std::vector<ir::ExpressionPtr> result;
  for (const auto& argument : arguments) {
    result.push_back(clause_from(in, argument.value, argument.span));
  }
  return result;
}

ir::ExpressionPtr ordering_from(Interpreter& in, const Value& value, Span where, bool order_by) {
  if (const auto text = text_of(value)) {
    return ir::make_expression(ir::TextualLabel{*text}, nullptr, where);
  }
  const ir::Operand operand = operand_from(in, value, where);
  if (!operand.expression && !operand.value.is_none() && operand.value.get<bool>() == nullptr) {
    bad_argument(in,
                 fmt::format("{} expression expected, got {}.",
                             order_by ? "ORDER BY" : "GROUP BY / OF / etc.", in.repr(value, where)),
                 where);
  }
  auto expression = ir::to_clause(operand);
  if (!order_by) {
    return expression;
  }
  ir::ExpressionPtr inner = expression;
  while (const auto* unary = ir::as<ir::Unary>(inner)) {
    if (!ir::is_ordering_modifier(unary->op)) {
      break;
    }
    inner = unary->operand;
  }
  if (ir::as<ir::Label>(inner) != nullptr) {
    return ir::make_expression(ir::LabelReference{expression}, expression->type, expression->span);
  }
  return expression;
}

std::vector<ir::ExpressionPtr> orderings_from(Interpreter& in, const std::vector<Argument>& arguments,
                                              bool order_by) {
  std::vector<ir::ExpressionPtr> result;
  for (const auto& argument : arguments) {
    if (argument.value.is_none()) {
      continue;
    }
    if (const auto* items = python::sequence_items(argument.value)) {
      for (const auto& item : *items) {
        result.push_back(ordering_from(in, item, argument.span, order_by));
      }
      continue;
    }
    result.push_back(ordering_from(in, argument.value, argument.span, order_by));
  }
  return result;
}

std::vector<ir::ExpressionPtr> groupings_from(Interpreter& in, const std::vector<Argument>& arguments) {
  std::vector<ir::ExpressionPtr> result;
  for (const auto& argument : arguments) {
    if (python::sequence_items(argument.value) != nullptr) {
      bad_argument(
          in, fmt::format("GROUP BY expression expected, got {}.", in.repr(argument.value, argument.span)),
          argument.span);
    }
    const auto from = find_expression(in, argument.value, argument.span);
    if (from && ir::is_from_clause(from)) {
      for (const auto& column : ir::from_columns(from)) {
        result.push_back(column.column);
      }
      continue;
    }
    for (auto& clause : orderings_from(in, {argument}, false)) {
      result.push_back(std::move(clause));
    }
  }
  return result;
}

std::vector<ir::ExpressionPtr> orderings_of(Interpreter& in, const Value& value, Span where, bool order_by) {
  std::vector<ir::ExpressionPtr> result;
  for (const auto& item : orderings_from(in, {{value, where}}, order_by)) {
    result.push_back(ir::self_group(item, ir::Operator(ir::OperatorKind::comma_op)));
  }
  return result;
}

ir::ExpressionPtr column_from(Interpreter& in, const Value& value, Span where) {
  if (auto expression = find_expression(in, value, where)) {
    if (ir::is_select_base(expression)) {
      bad_argument(
          in,
          fmt::format("Column expression, FROM clause, or other columns clause element expected, got {}. "
                      "To create a FROM clause from a SELECT object, use the .subquery() method; for a "
                      "column, .scalar_subquery().",
                      in.repr(value, where)),
          where);
    }
    if (writes_rows(expression)) {
      bad_argument(
          in,
          fmt::format("Column expression, FROM clause, or other columns clause element expected, got {}.",
                      in.repr(value, where)),
          where);
    }
    return expression;
  }
  if (const auto text = text_of(value)) {
    if (*text == "*") {
      return ir::make_expression(ir::LiteralColumn{"*"}, nullptr, where);
    }
    bad_argument(
        in,
        fmt::format("Textual column expression '{0}' should be explicitly declared with text('{0}'), or use "
                    "column('{0}') for more specificity",
                    *text),
        where);
  }
  if (python::is_list(value)) {
    bad_argument(
        in,
        fmt::format("Column expression, FROM clause, or other columns clause element expected, got {0}. Did "
                    "you mean to say select({1})?",
                    in.repr(value, where), "*columns"),
        where);
  }
  if (value.is_int() || value.is_float()) {
    return ir::make_expression(ir::LiteralColumn{in.str(value, where)}, nullptr, where);
  }
  return ir::to_clause(operand_from(in, value, where));
}

std::vector<ir::ExpressionPtr> columns_from(Interpreter& in, const std::vector<Argument>& arguments) {
  std::vector<ir::ExpressionPtr> result;
  for (const auto& argument : arguments) {
    result.push_back(column_from(in, argument.value, argument.span));
  }
  return result;
}

bool is_entity(const Value& value) {
  const auto* instance = value.get<python::InstanceObject>();
  return value.cast<python::ClassObject>() != nullptr || value.get<MappedAttributeObject>() != nullptr ||
         (instance != nullptr && instance->cls->find("__is_entity__") != nullptr);
}

void append_columns(Interpreter& in, ir::Select& select, const std::vector<Argument>& arguments) {
  for (const Argument& argument : arguments) {
    require_followed(in, argument.value, ClassUse::entity, argument.span);
    select.columns.push_back(column_from(in, argument.value, argument.span));
    if (is_entity(argument.value)) {
      select.entity_columns.push_back(select.columns.back());
    }
  }
}

ir::ExpressionPtr from_from(Interpreter& in, const Value& value, Span where) {
  auto expression = find_expression(in, value, where);
  if (expression && ir::is_from_clause(expression)) {
    return expression;
  }
  if (expression && ir::is_select_base(expression)) {
    return ir::make_alias(ir::Alias::Kind::subquery, expression, std::nullopt);
  }
  if (ir::as<ir::TextClause>(expression) != nullptr || ir::as<ir::FunctionCall>(expression) != nullptr) {
    return expression;
  }
  fail_on_unknown(in, value, where);
  bad_argument(in,
               fmt::format("FROM expression, such as a Table or alias() object expected, got {}.",
                           in.repr(value, where)),
               where);
}

std::optional<ir::Identifier> optional_name(Interpreter& in, const Value& value, Span where) {
  if (value.is_none()) {
    return std::nullopt;
  }
  return identifier_of(in, value, where);
}

}  // namespace sqlgen::alembic

#include <fmt/format.h>

#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_columns.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/orm/mapped_attribute.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/objects.hpp"
#include "sqlalchemy/selects/column_names.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/diagnostic.hpp"

// Python's operators on SQL expressions.

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

using enum ir::OperatorKind;

std::optional<ir::OperatorKind> arithmetic(python::BinaryOperator op) {
  switch (op) {
    case python::BinaryOperator::add:
      return add;
    case python::BinaryOperator::sub:
      return sub;
    case python::BinaryOperator::mul:
      return mul;
    case python::BinaryOperator::div:
      return truediv;
    case python::BinaryOperator::floor_div:
      return floordiv;
    case python::BinaryOperator::mod:
      return mod;
    case python::BinaryOperator::bit_and:
      return and_;
    case python::BinaryOperator::bit_or:
      return or_;
    case python::BinaryOperator::matmul:
    case python::BinaryOperator::pow:
    case python::BinaryOperator::lshift:
    case python::BinaryOperator::rshift:
    case python::BinaryOperator::bit_xor:
      break;
  }
  return std::nullopt;
}

ir::OperatorKind comparison_kind(python::Comparison op) {
  switch (op) {
    case python::Comparison::eq:
      return eq;
    case python::Comparison::ne:
      return ne;
    case python::Comparison::lt:
      return lt;
    case python::Comparison::le:
      return le;
    case python::Comparison::gt:
      return gt;
    case python::Comparison::ge:
      break;
  }
  return ge;
}

python::Comparison mirrored(python::Comparison op) {
  switch (op) {
    case python::Comparison::lt:
      return python::Comparison::gt;
    case python::Comparison::le:
      return python::Comparison::ge;
    case python::Comparison::gt:
      return python::Comparison::lt;
    case python::Comparison::ge:
      return python::Comparison::le;
    default:
      return op;
  }
}

/// literal_column(), which is a ColumnClause.
bool is_literal_column(const ir::ExpressionPtr& element) {
  const auto* literal = ir::as<ir::LiteralColumn>(element);
  return literal != nullptr && !literal->construct;
}

/// Whether Python asks the right side first: where its class is derived from the left side's, as Column is
/// from ColumnClause, functions that SQLAlchemy knows from Function, and TryCast from Cast.
bool right_side_first(const ir::ExpressionPtr& left, const ir::ExpressionPtr& right) {
  if (ir::is_schema_column(right)) {
    return (ir::as<ir::ColumnReference>(left) != nullptr && !ir::is_schema_column(left)) ||
           is_literal_column(left);
  }
  if (const auto* call = ir::as<ir::FunctionCall>(right)) {
    const auto* other = ir::as<ir::FunctionCall>(left);
    return other != nullptr && call->known && !other->known;
  }
  const auto* cast = ir::as<ir::Cast>(right);
  const auto* other = ir::as<ir::Cast>(left);
  return cast != nullptr && other != nullptr && cast->try_cast && !other->try_cast;
}

bool is_conjunction(ir::OperatorKind op) {
  return op == and_ || op == or_;
}

// A column is compared otherwise with None (IS NULL), which a value of an unknown row may be: it says so
// itself.
Value compared_value(Interpreter& in, python::Comparison op, const Value& other, Span where) {
  const auto* instance = other.get<python::InstanceObject>();
  const bool may_be_none = (op == python::Comparison::eq || op == python::Comparison::ne) &&
                           instance != nullptr && instance->cls->find("__is_nothing__") != nullptr;
  return may_be_none && in.truth(in.call(in.get_attribute(other, "__is_nothing__", where), {}, where), where)
             ? Value()
             : other;
}

/// `<<` and `>>`, which ranges alone have.
Value shifted(Interpreter& in, const ir::ExpressionPtr& expression, bool left, const Value& other,
              Span where) {
  const ir::TypeFamily family = ir::affinity(*ir::type_of(expression));
  if (family != ir::TypeFamily::range && family != ir::TypeFamily::multirange) {
    in.raise("NotImplementedError",
             fmt::format("Operator '{}' is not supported on this expression", left ? "lshift" : "rshift"),
             where);
  }
  const char* method = left ? "strictly_left_of" : "strictly_right_of";
  return in.call(in.get_attribute(wrap_expression(expression), method, where), {other}, where);
}

}  // namespace

bool is_column_element(const ir::ExpressionPtr& e) {
  return !ir::is_from_clause(e) && !ir::is_select_base(e) && ir::as<ir::TextClause>(e) == nullptr &&
         ir::as<ir::Insert>(e) == nullptr && ir::as<ir::Update>(e) == nullptr &&
         ir::as<ir::Delete>(e) == nullptr;
}

std::optional<Value> expression_unary(Interpreter& /*in*/, const ir::ExpressionPtr& expression,
                                      python::UnaryOperator op, Span where) {
  if (op == python::UnaryOperator::invert) {
    return wrap_expression(ir::with_span(ir::negate(expression), where));
  }
  if (op == python::UnaryOperator::minus && is_column_element(expression)) {
    return wrap_expression(
        ir::with_span(ir::make_unary(expression, neg, false, ir::type_of(expression)), where));
  }
  return std::nullopt;
}

std::optional<Value> expression_binary(Interpreter& in, const ir::ExpressionPtr& expression,
                                       python::BinaryOperator op, const Value& other, bool reflected,
                                       Span where) {
  if ((op == python::BinaryOperator::lshift || op == python::BinaryOperator::rshift) && !reflected &&
      is_column_element(expression)) {
    return shifted(in, expression, op == python::BinaryOperator::lshift, other, where);
  }
  const auto kind = arithmetic(op);
  // Of all operators text() has `&` alone.
  const bool is_text_and =
      ir::as<ir::TextClause>(expression) != nullptr && op == python::BinaryOperator::bit_and;
  if (!kind || (!is_column_element(expression) && !is_text_and)) {
    return std::nullopt;
  }
  if (is_conjunction(*kind)) {
    if (reflected) {  // there is no __rand__ and no __ror__
      return std::nullopt;
    }
    return wrap_expression(
        ir::with_span(ir::conjunction(*kind, {expression, clause_from(in, other, where)}), where));
  }
  return wrap_expression(ir::with_span(
      ir::operate(expression, *kind, operand_beside(in, expression, other, where), reflected), where));
}

std::optional<Value> expression_compare(Interpreter& in, const ir::ExpressionPtr& expression,
                                        python::Comparison op, const Value& other, Span where) {
  if (!is_column_element(expression)) {
    return std::nullopt;
  }
  const auto operand = operand_beside(in, expression, compared_value(in, op, other, where), where);
  // The right side answers first where its class is a subclass of the left one's; a mapped attribute's is
  // none.
  if (operand.expression && other.get<MappedAttributeObject>() == nullptr &&
      right_side_first(expression, operand.expression)) {
    return wrap_expression(
        ir::with_span(ir::operate(operand.expression, comparison_kind(mirrored(op)), expression), where));
  }
  return wrap_expression(ir::with_span(ir::operate(expression, comparison_kind(op), operand), where));
}

// An element knows the operator, and its type does not (sqlalchemy/sql/default_comparator.py); any() and
// all() take comparisons only.
std::optional<bool> expression_contains(Interpreter& in, const ir::ExpressionPtr& expression,
                                        const Value& /*item*/, Span where) {
  if (!is_column_element(expression) || ir::as<ir::ExpressionList>(expression) != nullptr) {
    return std::nullopt;
  }
  if (ir::as<ir::CollectionAggregate>(expression) != nullptr) {
    raise_sqlalchemy(in, "ArgumentError", "Only comparison operators may be used with ANY/ALL", where);
  }
  in.raise("NotImplementedError", "Operator 'contains' is not supported on this expression", where);
}

// Having __getitem__, an element is a sequence to iter(): its items are what is at 0, 1, 2 ...
std::optional<python::Iteration> expression_iterate(Interpreter& in, const ir::ExpressionPtr& expression,
                                                    Span where) {
  if (const auto* list = ir::as<ir::ExpressionList>(expression)) {
    return [list, expression, next = std::size_t{0}]() mutable {
      return next < list->items.size() ? std::optional(wrap_expression(list->items[next++])) : std::nullopt;
    };
  }
  if (!is_column_element(expression)) {
    return std::nullopt;
  }
  return [&in, expression, where, next = std::int64_t{0}]() mutable {
    return expression_subscript(in, expression, Value::integer(next++), where);
  };
}

}  // namespace sqlgen::alembic

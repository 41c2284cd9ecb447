#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/objects.hpp"
#include "sqlalchemy/expressions/parameters.hpp"

// JSON, ARRAY and HSTORE subscripts.

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

using enum ir::OperatorKind;

/// A value beside an element, whose parameter is named by it.
ir::ExpressionPtr bound_beside(const ir::ExpressionPtr& expression, const ir::ExpressionPtr& value) {
  const auto* given = ir::as<ir::BindParameter>(value);
  const std::string key = ir::compared_key(expression);
  if (given == nullptr || key.empty()) {
    return value;
  }
  ir::BindParameter named = *given;
  named.key = key;
  return ir::make_expression(std::move(named), value->type, value->span);
}

ir::ExpressionPtr json_subscript(Interpreter& in, const ir::ExpressionPtr& expression, const Value& key,
                                 Span where) {
  const bool path = python::sequence_items(key) != nullptr;
  const auto op = path ? json_path_getitem_op : json_getitem_op;
  auto operand = operand_from(in, key, where);
  auto right = operand.expression ? ir::to_expression(operand) : nullptr;
  if (!right) {
    const auto kind = path           ? ir::TypeKind::json_path
                      : key.is_int() ? ir::TypeKind::json_int_index
                                     : ir::TypeKind::json_str_index;
    right = bound_beside(expression, ir::make_bind(operand.value, ir::make_type(kind), where));
  }
  return ir::make_binary(expression, op, right, expression->type);
}

ir::ExpressionPtr array_subscript(Interpreter& in, const ir::ExpressionPtr& expression, const Value& key,
                                  Span where) {
  const auto& type = *expression->type;
  const auto index = [&](const Value& value) {
    return type.zero_indexes ? in.binary(python::BinaryOperator::add, value, Value::integer(1), where)
                             : value;
  };
  if (const auto* slice = key.get<python::SliceObject>()) {
    const auto bound = [&](const Value& value) {
      auto operand = operand_from(in, value, where);
      return operand.expression ? operand.expression
                                : bound_beside(expression, ir::to_expression(operand, ir::integer_type()));
    };
    ir::Slice node{bound(index(slice->lower)), bound(index(slice->upper)), bound(slice->step)};
    return ir::make_binary(expression, getitem, ir::make_expression(std::move(node)), expression->type);
  }
  ir::TypePtr result = type.item;
  if (type.dimensions.value_or(1) > 1) {
    result = std::make_shared<ir::Type>(type);
    result->dimensions = *type.dimensions - 1;
  }
  return ir::operate_typed(expression, getitem, operand_from(in, index(key), where),
                           result ? result : ir::null_type());
}

ir::ExpressionPtr hstore_subscript(Interpreter& in, const ir::ExpressionPtr& expression, const Value& key,
                                   Span where) {
  static const auto kGetItem =
      std::make_shared<const ir::CustomOperator>(ir::CustomOperator{"->", 15, false, true, true, nullptr});
  return ir::operate_typed(expression, kGetItem, operand_from(in, key, where),
                           ir::make_type(ir::TypeKind::text));
}

}  // namespace

std::optional<Value> expression_subscript(Interpreter& in, const ir::ExpressionPtr& expression,
                                          const Value& key, Span where) {
  if (!is_column_element(expression)) {
    return std::nullopt;
  }
  switch (ir::affinity(*ir::type_of(expression))) {
    case ir::TypeFamily::json:
      return wrap_expression(ir::with_span(json_subscript(in, expression, key, where), where));
    case ir::TypeFamily::array:
      return wrap_expression(ir::with_span(array_subscript(in, expression, key, where), where));
    case ir::TypeFamily::hstore:
      return wrap_expression(ir::with_span(hstore_subscript(in, expression, key, where), where));
    default:
      break;
  }
  in.raise("NotImplementedError", "Operator 'getitem' is not supported on this expression", where);
}

}  // namespace sqlgen::alembic

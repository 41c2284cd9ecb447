#include "sqlalchemy/expressions/builder.hpp"

// When an expression needs parentheses, and what its opposite is (self_group() and _negate() of
// sqlalchemy/sql/elements.py).

namespace sqlgen::ir {

namespace {

using enum OperatorKind;

bool is(const std::optional<Operator>& op, OperatorKind kind) {
  return op && *op == Operator(kind);
}

bool is_boolean_type(const ExpressionPtr& expression) {
  return affinity(*type_of(expression)) == TypeFamily::boolean;
}

bool precedent(const Operator& inner, const std::optional<Operator>& against) {
  return !against || needs_grouping(inner, *against);
}

ExpressionPtr grouping(const ExpressionPtr& element) {
  return make_expression(Grouping{element}, element->type, element->span);
}

ExpressionPtr as_boolean(const ExpressionPtr& element, OperatorKind op) {
  return make_expression(Unary{op, element}, boolean_type(), element->span);
}

/// What ColumnElement.self_group does for the elements that have no rule of their own.
ExpressionPtr group_column_element(const ExpressionPtr& e, const std::optional<Operator>& against) {
  if ((is(against, and_) || is(against, or_) || is(against, asbool_op)) && is_boolean_type(e)) {
    return as_boolean(e, is_true);
  }
  if (is(against, any_op) || is(against, all_op)) {
    return grouping(e);
  }
  return e;
}

ExpressionPtr group_operator(const ExpressionPtr& e, const Operator& op, bool may_group,
                             const std::optional<Operator>& against) {
  if ((may_group && precedent(op, against)) || (is(against, inv) && !is_boolean_operator(op))) {
    return grouping(e);
  }
  return e;
}

ExpressionPtr group_unary(const ExpressionPtr& e, const Unary& unary,
                          const std::optional<Operator>& against) {
  if (unary.op == Operator(is_true) || unary.op == Operator(is_false) || unary.modifier) {
    return e;
  }
  return precedent(unary.op, against) ? grouping(e) : e;
}

ExpressionPtr group_list(const ExpressionPtr& e, const ExpressionList& list,
                         const std::optional<Operator>& against) {
  if (list.items.empty()) {
    return e;
  }
  if (list.op == Operator(comma_op)) {
    return list.group && precedent(list.op, against) ? grouping(e) : e;
  }
  return group_operator(e, list.op, list.group, against);
}

ExpressionPtr group_label(const ExpressionPtr& e, const Label& label,
                          const std::optional<Operator>& against) {
  auto inner = self_group(label.element, against);
  if (inner == label.element) {
    return e;
  }
  Label copy = label;
  copy.element = inner;
  return make_expression(std::move(copy), e->type, e->span);
}

ExpressionPtr group_type_coerce(const ExpressionPtr& e, const TypeCoerce& coerce,
                                const std::optional<Operator>& against) {
  auto inner = self_group(coerce.operand, against);
  return inner == coerce.operand ? e : make_expression(TypeCoerce{inner}, e->type, e->span);
}

ExpressionPtr group_function(const ExpressionPtr& e, const std::optional<Operator>& against) {
  if (is(against, getitem) && affinity(*type_of(e)) == TypeFamily::array) {
    return grouping(e);
  }
  return group_column_element(e, against);
}

ExpressionPtr group_array(const ExpressionPtr& e, const std::optional<Operator>& against) {
  return is(against, any_op) || is(against, all_op) || is(against, getitem) ? grouping(e) : e;
}

ExpressionPtr group_from(const ExpressionPtr& e) {
  return make_expression(FromGrouping{e}, e->type, e->span);
}

ExpressionPtr negate_column_element(const ExpressionPtr& e) {
  if (is_boolean_type(e)) {
    return as_boolean(e, is_false);
  }
  return make_unary(e, inv, false);
}

ExpressionPtr negate_unary(const ExpressionPtr& e, const Unary& unary) {
  if (unary.op == Operator(is_true) || unary.op == Operator(is_false)) {
    if (as<Constant>(unary.operand) != nullptr) {
      return negate(unary.operand);
    }
    return as_boolean(unary.operand, unary.op == Operator(is_true) ? is_false : is_true);
  }
  if (is_boolean_type(e)) {
    return make_unary(e, inv, false, boolean_type());
  }
  return negate_column_element(e);
}

/// BindParameter._negate_in_binary: an empty IN list knows which of IN and NOT IN it is in.
ExpressionPtr negate_in_binary(const ExpressionPtr& right, const Operator& negated,
                               const Operator& original) {
  const auto* bind = as<BindParameter>(right);
  if (bind == nullptr || !bind->expanding || !(bind->expand_operator == original)) {
    return right;
  }
  BindParameter copy = *bind;
  copy.expand_operator = negated;
  return make_expression(std::move(copy), right->type, right->span);
}

ExpressionPtr negate_binary(const ExpressionPtr& e, const Binary& binary) {
  if (!binary.negate) {
    return negate(self_group(e, std::nullopt));
  }
  return make_expression(
      Binary{binary.left, *binary.negate, negate_in_binary(binary.right, *binary.negate, binary.op),
             binary.op, binary.modifiers},
      e->type, e->span);
}

}  // namespace

ExpressionPtr self_group(const ExpressionPtr& e, const std::optional<Operator>& against) {
  if (const auto* binary = as<Binary>(e)) {
    return group_operator(e, binary->op, true, against);
  }
  if (const auto* list = as<ExpressionList>(e)) {
    return group_list(e, *list, against);
  }
  if (const auto* unary = as<Unary>(e)) {
    return group_unary(e, *unary, against);
  }
  if (const auto* aggregate = as<CollectionAggregate>(e)) {
    return precedent(aggregate->op, against) ? grouping(e) : e;
  }
  if (const auto* label = as<Label>(e)) {
    return group_label(e, *label, against);
  }
  if (const auto* coerce = as<TypeCoerce>(e)) {
    return group_type_coerce(e, *coerce, against);
  }
  if (as<FunctionCall>(e) != nullptr) {
    return group_function(e, against);
  }
  if (as<FunctionFilter>(e) != nullptr) {
    return precedent(filter_op, against) ? grouping(e) : e;
  }
  if (as<ArrayLiteral>(e) != nullptr) {
    return group_array(e, against);
  }
  if (as<TextClause>(e) != nullptr) {
    return is(against, in_op) ? grouping(e) : e;
  }
  if (as<Select>(e) != nullptr || as<CompoundSelect>(e) != nullptr || as<TextualSelect>(e) != nullptr ||
      as<Join>(e) != nullptr) {
    return group_from(e);
  }
  if (as<Grouping>(e) != nullptr || as<ScalarSelect>(e) != nullptr || as<TupleExpression>(e) != nullptr ||
      as<Slice>(e) != nullptr || as<AggregateOrderBy>(e) != nullptr || as<CollationName>(e) != nullptr) {
    return e;
  }
  return group_column_element(e, against);
}

ExpressionPtr negate(const ExpressionPtr& e) {
  if (const auto* binary = as<Binary>(e)) {
    return negate_binary(e, *binary);
  }
  if (const auto* list = as<ExpressionList>(e); list != nullptr && !(list->op == Operator(comma_op))) {
    return make_unary(e, inv, false);
  }
  if (const auto* constant = as<Constant>(e); constant != nullptr && constant->kind != ConstantKind::null) {
    return make_boolean(constant->kind == ConstantKind::false_value);
  }
  if (const auto* unary = as<Unary>(e)) {
    return negate_unary(e, *unary);
  }
  if (const auto* label = as<Label>(e)) {
    Label copy = *label;
    copy.element = negate(label->element);
    return make_expression(std::move(copy), e->type, e->span);
  }
  return negate_column_element(e);
}

bool is_implicitly_boolean(const Expression& e) {
  if (const auto* binary = e.get<Binary>()) {
    return is_boolean_operator(binary->op);
  }
  if (const auto* list = e.get<ExpressionList>()) {
    return list->op == Operator(and_) || list->op == Operator(or_);
  }
  if (const auto* grouped = e.get<Grouping>()) {
    return is_implicitly_boolean(*grouped->element);
  }
  if (const auto* label = e.get<Label>()) {
    return is_implicitly_boolean(*label->element);
  }
  if (const auto* unary = e.get<Unary>();
      unary != nullptr && (unary->op == Operator(is_true) || unary->op == Operator(is_false))) {
    return is_implicitly_boolean(*unary->operand);
  }
  return false;
}

}  // namespace sqlgen::ir

#include <tuple>

#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/expressions/opposite.hpp"
#include "sqlalchemy/expressions/parameters.hpp"
#include "support/diagnostic.hpp"

// Operators of two operands (sqlalchemy/sql/default_comparator.py).

namespace sqlgen::ir {

namespace {

using enum OperatorKind;

bool is_keyword_operand(const Operand& operand) {
  if (operand.expression) {
    return as<Constant>(operand.expression) != nullptr;
  }
  return operand.value.is_none() || operand.value.get<bool>() != nullptr;
}

ExpressionPtr keyword(const Operand& operand) {
  return operand.expression ? operand.expression : to_clause(operand);
}

/// Comparison with None, True, False and their SQL constants; null where the usual rule applies.
ExpressionPtr compare_with_keyword(const ExpressionPtr& left, const Operator& op, const Operand& right,
                                   const OperatorModifiers& modifiers) {
  auto constant = keyword(right);
  const bool is_null = is_constant(constant, ConstantKind::null);
  if ((op == Operator(eq) || op == Operator(ne)) && !is_null) {
    return make_binary(left, op, constant, boolean_type(), opposite(op), modifiers);
  }
  if (op == Operator(is_distinct_from) || op == Operator(is_not_distinct_from)) {
    return make_binary(left, op, constant, boolean_type(), opposite(op), modifiers);
  }
  if (as<CollectionAggregate>(left) != nullptr) {
    return make_binary(left, op, constant, boolean_type(), opposite(op), modifiers);
  }
  if (op == Operator(eq) || op == Operator(is_)) {
    return make_binary(left, is_, constant, boolean_type(), Operator(is_not));
  }
  if (op == Operator(ne) || op == Operator(is_not)) {
    return make_binary(left, is_not, constant, boolean_type(), Operator(is_));
  }
  throw CompileError("bad-operand",
                     "Only '=', '!=', 'is_()', 'is_not()', 'is_distinct_from()', 'is_not_distinct_from()' "
                     "operators can be used with None/True/False",
                     right.span.valid() ? right.span : left->span);
}

ExpressionPtr compare(const ExpressionPtr& left, const Operator& op, const Operand& right, bool reverse,
                      OperatorModifiers modifiers) {
  // A decorated type lets only None be a keyword (TypeDecorator.coerce_to_is_types).
  const bool decorated = type_of(left)->kind == TypeKind::type_decorator && !right.expression;
  if (is_keyword_operand(right) && (!decorated || right.value.is_none())) {
    return compare_with_keyword(left, op, right, modifiers);
  }
  auto other = to_operand_of(left, op, right);
  if (reverse) {
    return make_binary(other, op, left, boolean_type(), opposite_for_values(op), std::move(modifiers));
  }
  return make_binary(left, op, other, boolean_type(), opposite_for_values(op), std::move(modifiers));
}

void append_flattened(std::vector<ExpressionPtr>& items, const ExpressionPtr& e, const Operator& op,
                      const TypePtr& type, bool& flattened) {
  const bool same_type = same_affinity(*type, *type_of(e));
  if (const auto* list = as<ExpressionList>(e); list != nullptr && list->op == op && same_type) {
    items.insert(items.end(), list->items.begin(), list->items.end());
    flattened = true;
  } else if (const auto* binary = as<Binary>(e); binary != nullptr && binary->op == op && same_type) {
    items.push_back(binary->left);
    items.push_back(binary->right);
    flattened = true;
  } else {
    items.push_back(e);
  }
}

}  // namespace

ExpressionPtr make_binary(const ExpressionPtr& left, const Operator& op, const ExpressionPtr& right,
                          TypePtr type, std::optional<Operator> negated, OperatorModifiers modifiers) {
  if (is_associative(op)) {
    std::vector<ExpressionPtr> items;
    bool flattened = false;
    const auto& list_type = type ? type : null_type();
    append_flattened(items, left, op, list_type, flattened);
    append_flattened(items, right, op, list_type, flattened);
    if (flattened) {
      ExpressionList list{op, {}, true};
      for (const auto& item : items) {
        list.items.push_back(self_group(item, op));
      }
      return make_expression(std::move(list), std::move(type), left->span);
    }
  }
  if (as<CollectionAggregate>(right) != nullptr) {
    negated.reset();
  }
  return make_expression(
      Binary{self_group(left, op), op, self_group(right, op), std::move(negated), std::move(modifiers)},
      std::move(type), left->span.valid() ? left->span : right->span);
}

ExpressionPtr operate(const ExpressionPtr& left, const Operator& op, const Operand& right, bool reverse,
                      OperatorModifiers modifiers) {
  if (op == Operator(and_) || op == Operator(or_)) {
    auto other = to_clause(right);
    return reverse ? conjunction(op.kind, {other, left}) : conjunction(op.kind, {left, other});
  }
  if (as<CollectionAggregate>(left) != nullptr && is_comparison(op)) {
    return compare(left, mirrored(op), right, !reverse, std::move(modifiers));
  }
  if (op.custom) {
    return operate_typed(left, op, right, nullptr, reverse);
  }
  if (is_comparison(op)) {
    return compare(left, op, right, reverse, std::move(modifiers));
  }
  return operate_typed(left, op, right, nullptr, reverse);
}

ExpressionPtr operate_typed(const ExpressionPtr& left, const Operator& op, const Operand& right,
                            TypePtr result, bool reverse) {
  if (!result && op.custom) {
    result = op.custom->return_type;
    if (!result && op.custom->is_comparison) {
      result = boolean_type();
    }
  }
  auto other = to_operand_of(left, op, right);
  const auto& first = reverse ? other : left;
  const auto& second = reverse ? left : other;
  Operator actual = op;
  if (!result) {
    std::tie(actual, result) = adapt_expression(type_of(first), op, type_of(second));
  }
  return make_binary(first, actual, second, std::move(result));
}

ExpressionPtr in_list(const ExpressionPtr& left, bool negated, const std::vector<Operand>& items, Span span) {
  const Operator op = negated ? not_in_op : in_op;
  bool has_expressions = false;
  for (const auto& item : items) {
    has_expressions = has_expressions || item.expression != nullptr;
  }
  if (has_expressions) {
    std::vector<ExpressionPtr> clauses;
    for (const auto& item : items) {
      clauses.push_back(item.expression ? item.expression : to_operand_of(left, op, item));
    }
    return make_binary(left, op, self_group(comma_list(clauses), op), boolean_type(), opposite(op));
  }
  BindParameter bind;
  ListValue values;
  for (const auto& item : items) {
    values.items.push_back(item.value);
  }
  const auto& other = type_of(left);
  TypePtr type = items.empty() ? other : coerce_compared_value(other, op, items.front().value);
  bind.value = LiteralValue(LiteralValue::Data(std::move(values)));
  bind.key = compared_key(left);
  bind.unique = true;
  bind.expanding = true;
  bind.expand_operator = op;
  return make_binary(left, op, make_expression(std::move(bind), std::move(type), span), boolean_type(),
                     opposite(op));
}

ExpressionPtr in_expression(const ExpressionPtr& left, bool negated, const ExpressionPtr& right) {
  const Operator op = negated ? not_in_op : in_op;
  ExpressionPtr other = right;
  if (as<Select>(right) != nullptr || as<CompoundSelect>(right) != nullptr ||
      as<TextualSelect>(right) != nullptr) {
    other = make_scalar_select(right);
  } else if (const auto* bind = as<BindParameter>(right)) {
    BindParameter copy = *bind;
    copy.expanding = true;
    copy.expand_operator = op;
    TypePtr type = is_null_type(right->type) ? type_of(left) : right->type;
    other = make_expression(std::move(copy), std::move(type), right->span);
  } else if (as<ExpressionList>(right) != nullptr) {
    other = self_group(right, op);
  } else if (const auto* values = as<ValuesFrom>(right)) {
    ValuesFrom scalar = *values;
    scalar.named = false;
    other = make_expression(std::move(scalar), right->type, right->span);
  }
  return make_binary(left, op, other, boolean_type(), opposite(op));
}

ExpressionPtr between(const ExpressionPtr& value, const Operand& lower, const Operand& upper, bool symmetric,
                      bool negated) {
  ExpressionList bounds{and_, {to_operand_of(value, and_, lower), to_operand_of(value, and_, upper)}, false};
  OperatorModifiers modifiers;
  modifiers.symmetric = symmetric;
  const Operator op = negated ? not_between_op : between_op;
  return make_expression(Binary{self_group(value, op), op, make_expression(std::move(bounds), null_type()),
                                Operator(negated ? between_op : not_between_op), modifiers},
                         null_type(), value->span);
}

ExpressionPtr regexp_match(const ExpressionPtr& value, const Operand& pattern,
                           std::optional<LiteralValue> flags) {
  OperatorModifiers modifiers;
  modifiers.flags = std::move(flags);
  return make_expression(
      Binary{self_group(value, Operator(regexp_match_op)), regexp_match_op,
             self_group(to_operand_of(value, comma_op, pattern), Operator(regexp_match_op)),
             Operator(not_regexp_match_op), modifiers},
      null_type(), value->span);
}

ExpressionPtr regexp_replace(const ExpressionPtr& value, const Operand& pattern, const Operand& replacement,
                             std::optional<LiteralValue> flags) {
  ExpressionList arguments{
      comma_op,
      {to_operand_of(value, comma_op, pattern), to_operand_of(value, comma_op, replacement)},
      false};
  OperatorModifiers modifiers;
  modifiers.flags = std::move(flags);
  return make_expression(Binary{self_group(value, Operator(regexp_replace_op)), regexp_replace_op,
                                make_expression(std::move(arguments), null_type()), std::nullopt, modifiers},
                         null_type(), value->span);
}

ExpressionPtr collate(const ExpressionPtr& value, const std::string& collation) {
  TypePtr type = type_of(value);
  if (affinity(*type) == TypeFamily::string) {
    type = std::make_shared<Type>(*type);
    type->collation = collation;
  }
  return make_expression(Binary{self_group(value, Operator(OperatorKind::collate)),
                                OperatorKind::collate,
                                make_expression(CollationName{collation}, null_type()),
                                std::nullopt,
                                {}},
                         type, value->span);
}

}  // namespace sqlgen::ir

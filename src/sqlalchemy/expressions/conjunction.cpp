#include "sqlalchemy/expressions/builder.hpp"

// AND and OR (BooleanClauseList of sqlalchemy/sql/elements.py).

namespace sqlgen::ir {

namespace {

/// The clauses that count, grouped; `lone` says that there is at most one. true() falls out of AND, false()
/// decides it; the other way round for OR.
std::vector<ExpressionPtr> relevant_clauses(OperatorKind op, const std::vector<ExpressionPtr>& clauses) {
  const auto neutral = op == OperatorKind::and_ ? ConstantKind::true_value : ConstantKind::false_value;
  const auto deciding = op == OperatorKind::and_ ? ConstantKind::false_value : ConstantKind::true_value;
  std::vector<ExpressionPtr> kept;
  ExpressionPtr last_neutral;
  for (const auto& clause : clauses) {
    if (is_constant(clause, neutral)) {
      last_neutral = clause;
    } else if (is_constant(clause, deciding)) {
      kept = {clause};
      break;
    } else {
      kept.push_back(clause);
    }
  }
  if (kept.empty() && last_neutral) {
    kept = {last_neutral};
  }
  const Operator against = kept.size() > 1 ? op : OperatorKind::asbool_op;
  for (auto& clause : kept) {
    clause = self_group(clause, against);
  }
  return kept;
}

ExpressionPtr boolean_list(OperatorKind op, std::vector<ExpressionPtr> items) {
  const Span span = items.empty() ? Span{} : items.front()->span;
  return make_expression(ExpressionList{op, std::move(items), true}, boolean_type(), span);
}

}  // namespace

ExpressionPtr conjunction(OperatorKind op, const std::vector<ExpressionPtr>& clauses) {
  auto kept = relevant_clauses(op, clauses);
  if (kept.size() == 1) {
    return kept.front();
  }
  std::vector<ExpressionPtr> items;
  for (const auto& clause : kept) {
    const auto* list = as<ExpressionList>(clause);
    if (list != nullptr && list->op == Operator(op)) {
      items.insert(items.end(), list->items.begin(), list->items.end());
    } else {
      items.push_back(clause);
    }
  }
  return boolean_list(op, std::move(items));
}

ExpressionPtr where_clause(const std::vector<ExpressionPtr>& criteria) {
  auto kept = relevant_clauses(OperatorKind::and_, criteria);
  if (kept.empty()) {
    return nullptr;
  }
  return kept.size() == 1 ? kept.front() : boolean_list(OperatorKind::and_, std::move(kept));
}

}  // namespace sqlgen::ir

#include "sqlalchemy/expressions/opposite.hpp"

namespace sqlgen::ir {

std::optional<Operator> opposite(const Operator& op) {
  using enum OperatorKind;
  if (op.custom) {
    return std::nullopt;
  }
  switch (op.kind) {
    case eq:
      return Operator(ne);
    case ne:
      return Operator(eq);
    case lt:
      return Operator(ge);
    case ge:
      return Operator(lt);
    case le:
      return Operator(gt);
    case gt:
      return Operator(le);
    case is_:
      return Operator(is_not);
    case is_not:
      return Operator(is_);
    case is_distinct_from:
      return Operator(is_not_distinct_from);
    case is_not_distinct_from:
      return Operator(is_distinct_from);
    case like_op:
      return Operator(not_like_op);
    case not_like_op:
      return Operator(like_op);
    case ilike_op:
      return Operator(not_ilike_op);
    case not_ilike_op:
      return Operator(ilike_op);
    case in_op:
      return Operator(not_in_op);
    case not_in_op:
      return Operator(in_op);
    case match_op:
      return Operator(not_match_op);
    case not_match_op:
      return Operator(match_op);
    case startswith_op:
      return Operator(not_startswith_op);
    case istartswith_op:
      return Operator(not_istartswith_op);
    case endswith_op:
      return Operator(not_endswith_op);
    case iendswith_op:
      return Operator(not_iendswith_op);
    case contains_op:
      return Operator(not_contains_op);
    case icontains_op:
      return Operator(not_icontains_op);
    default:
      return std::nullopt;
  }
}

std::optional<Operator> opposite_for_values(const Operator& op) {
  using enum OperatorKind;
  if (op == Operator(is_) || op == Operator(is_not)) {
    return op;
  }
  return opposite(op);
}

Operator mirrored(const Operator& op) {
  using enum OperatorKind;
  if (op == Operator(gt)) {
    return lt;
  }
  if (op == Operator(ge)) {
    return le;
  }
  if (op == Operator(lt)) {
    return gt;
  }
  return op == Operator(le) ? Operator(ge) : op;
}

}  // namespace sqlgen::ir

#include "dialect/expressions/operator_words.hpp"

// Operators (visit_unary, visit_binary and what they call).

namespace sqlgen::dialect {

std::string_view infix(ir::OperatorKind kind) {
  using enum ir::OperatorKind;
  switch (kind) {
    case and_:
      return " AND ";
    case or_:
      return " OR ";
    case add:
      return " + ";
    case mul:
      return " * ";
    case sub:
      return " - ";
    case mod:
      return " % ";
    case lt:
      return " < ";
    case le:
      return " <= ";
    case ne:
      return " != ";
    case gt:
      return " > ";
    case ge:
      return " >= ";
    case eq:
      return " = ";
    case concat_op:
      return " || ";
    case in_op:
      return " IN ";
    case not_in_op:
      return " NOT IN ";
    case comma_op:
      return ", ";
    case is_:
      return " IS ";
    case is_not:
      return " IS NOT ";
    case collate:
      return " COLLATE ";
    case bitwise_or_op:
      return " | ";
    case bitwise_and_op:
      return " & ";
    case bitwise_lshift_op:
      return " << ";
    case bitwise_rshift_op:
      return " >> ";
    default:
      return {};
  }
}

std::string_view prefix(ir::OperatorKind kind) {
  using enum ir::OperatorKind;
  switch (kind) {
    case inv:
      return "NOT ";
    case neg:
      return "-";
    case bitwise_not_op:
      return "~";
    case exists:
      return "EXISTS ";
    case distinct_op:
      return "DISTINCT ";
    default:
      return {};
  }
}

std::string_view suffix(ir::OperatorKind kind) {
  using enum ir::OperatorKind;
  switch (kind) {
    case desc_op:
      return " DESC";
    case asc_op:
      return " ASC";
    case nulls_first_op:
      return " NULLS FIRST";
    case nulls_last_op:
      return " NULLS LAST";
    default:
      return {};
  }
}

std::optional<SubstringForm> substring_form(ir::OperatorKind kind) {
  using enum ir::OperatorKind;
  switch (kind) {
    case contains_op:
      return SubstringForm{true, true, false, false};
    case not_contains_op:
      return SubstringForm{true, true, true, false};
    case icontains_op:
      return SubstringForm{true, true, false, true};
    case not_icontains_op:
      return SubstringForm{true, true, true, true};
    case startswith_op:
      return SubstringForm{false, true, false, false};
    case not_startswith_op:
      return SubstringForm{false, true, true, false};
    case istartswith_op:
      return SubstringForm{false, true, false, true};
    case not_istartswith_op:
      return SubstringForm{false, true, true, true};
    case endswith_op:
      return SubstringForm{true, false, false, false};
    case not_endswith_op:
      return SubstringForm{true, false, true, false};
    case iendswith_op:
      return SubstringForm{true, false, false, true};
    case not_iendswith_op:
      return SubstringForm{true, false, true, true};
    default:
      return std::nullopt;
  }
}

}  // namespace sqlgen::dialect

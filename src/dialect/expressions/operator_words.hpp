#pragma once

#include <optional>
#include <string_view>

#include "ir/expressions/expression.hpp"

namespace sqlgen::dialect {

/// The text of an operator between its operands, with its spaces; empty for those that have a form of their
/// own.
[[nodiscard]] std::string_view infix(ir::OperatorKind kind);

/// The text before its operand, and behind it; empty for those that have none.
[[nodiscard]] std::string_view prefix(ir::OperatorKind kind);
[[nodiscard]] std::string_view suffix(ir::OperatorKind kind);

/// A LIKE for a part of a string: which side of the operand has a wildcard.
struct SubstringForm {
  bool before = false, after = false, negated = false, lower = false;
};

/// The form of icontains(), endswith() ...; nothing for other operators.
[[nodiscard]] std::optional<SubstringForm> substring_form(ir::OperatorKind kind);

}  // namespace sqlgen::dialect

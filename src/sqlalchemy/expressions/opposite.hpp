#pragma once

#include <optional>

#include "ir/expressions/sql_operator.hpp"

namespace sqlgen::ir {

/// The operator that says the opposite of a comparison; nothing for those that are negated by NOT.
[[nodiscard]] std::optional<Operator> opposite(const Operator& op);
/// The same where values are compared: default_comparator's operator_lookup names is_ as its own opposite for
/// values other than None.
[[nodiscard]] std::optional<Operator> opposite_for_values(const Operator& op);
/// The comparison with its sides exchanged.
[[nodiscard]] Operator mirrored(const Operator& op);

}  // namespace sqlgen::ir

#pragma once

#include <vector>

#include "ir/operation.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::ir {

/// What takes `operations` back, last first. An operation that can't be reversed, because it does not say
/// what was there before, is an error `irreversible` at its place that says why. `where` is used for
/// operations without a place.
[[nodiscard]] std::vector<Operation> reverse(const std::vector<Operation>& operations, Span where,
                                             Diagnostics& diagnostics);

}  // namespace sqlgen::ir

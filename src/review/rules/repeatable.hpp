#pragma once

#include "catalog/syntax/node.hpp"

namespace sqlgen::review {

/// Whether a statement that has run once can run again.
[[nodiscard]] bool is_repeatable(const catalog::Node& tree);

}  // namespace sqlgen::review

#pragma once

#include <string>

#include "frontend/tree/node.hpp"

namespace sqlgen::tree {

/// The tree as JSON, entries in their order, two spaces a level; a list of scalars stands on one line. A
/// moment is its text.
[[nodiscard]] std::string print_json(const Node& node);

}  // namespace sqlgen::tree

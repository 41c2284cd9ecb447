#pragma once

#include "catalog/syntax/node.hpp"

namespace sqlgen::catalog {

/// Whether a statement or an expression may leave something behind: it changes rows or makes a table, or
/// calls a function that is not one of PostgreSQL's own, or one of those that do.
[[nodiscard]] bool has_effect(const Node& tree);

}  // namespace sqlgen::catalog

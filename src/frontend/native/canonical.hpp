#pragma once

#include "frontend/tree/node.hpp"

namespace sqlgen::native {

using tree::Node;

/// A revision's tree in the shape that TOML has by itself: XML's repeated elements gathered into lists
/// (<column/><column/> -> columns), operations as maps with their name under "op", a row's values by their
/// columns.
[[nodiscard]] Node canonical_revision(Node root);

}  // namespace sqlgen::native

#pragma once

#include "frontend/tree/node.hpp"

namespace sqlgen::native {

/// A revision's tree as XML has it, the reverse of canonical_revision(): the items of a list are elements of
/// its singular name, operations elements of their own names, a row's values elements that name their column.
[[nodiscard]] tree::Node xml_shape(tree::Node root);

}  // namespace sqlgen::native

#pragma once

#include "convert/nodes/schema_nodes.hpp"
#include "ir/operation.hpp"

namespace sqlgen::convert {

/// An operation as native revisions write it, with the SQL in it as one dialect renders it. What has no
/// native form throws Unsayable (a statement has none: it is SQL), what the dialect can't render
/// CompileError.
[[nodiscard]] Node operation_node(const dialect::Dialect& dialect, const ir::Operation& operation);

}  // namespace sqlgen::convert

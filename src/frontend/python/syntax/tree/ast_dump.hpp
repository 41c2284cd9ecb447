#pragma once

#include <string>

#include "frontend/python/syntax/tree/ast.hpp"
#include "support/source.hpp"

namespace sqlgen::python {

/// The tree as Python 3.12 prints it with `ast.dump(tree, indent=2)`. With `positions` each node also says
/// where it stands, as `include_attributes=True` does. Throws CompileError (`nesting-too-deep`) for a tree
/// that is too deep to be printed, as the sum of some thousand terms is.
[[nodiscard]] std::string dump(const ast::Module& module, const SourceManager* positions = nullptr);

}  // namespace sqlgen::python

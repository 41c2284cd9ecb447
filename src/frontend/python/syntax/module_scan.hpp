#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "frontend/python/syntax/tree/ast.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::python {

/// What stands at the top level of a module, found without parsing the rest. Texts point into the source file
/// or the arena.
struct ModuleScan {
  std::optional<std::string_view> docstring;
  Span docstring_span;
  /// The assignments `NAME = value`, `NAME = NAME2 = value` and `NAME: type = value`, in order: Assign and
  /// AnnAssign.
  std::vector<const ast::Stmt*> assignments;
  /// Where the module binds these names, by `def` (also async, decorated, or inside a top-level `if`, `try`
  /// or `with`), assignment or `from ... import`: the first such place.
  std::optional<Span> upgrade;
  std::optional<Span> downgrade;
  Arena arena;
};

/// Reads the header of a revision file. Functions, classes and other statements are only skipped, so that an
/// error in one of them is not noticed. Gives nothing and reports why where an assignment has a syntax error,
/// where the file is not text, or where a bracket or string is never closed.
[[nodiscard]] std::optional<ModuleScan> scan_module(const SourceManager& sources, FileId file,
                                                    Diagnostics& diagnostics);

}  // namespace sqlgen::python

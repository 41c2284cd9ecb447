#pragma once

#include <memory>
#include <string_view>

#include "frontend/python/syntax/tree/ast.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::python {

/// The tree of a file, by the grammar of Python 3.12; it takes what Python's `ast.parse` takes. Where the
/// file has an error gives null and reports it (`syntax-error`, `indentation-error`, `bad-encoding`,
/// `nesting-too-deep`); as in Python only the first one. `sources` must outlive the tree.
[[nodiscard]] std::unique_ptr<ast::Module> parse_module(const SourceManager& sources, FileId file,
                                                        Diagnostics& diagnostics);
/// The same of bytes that outlive the tree.
[[nodiscard]] std::unique_ptr<ast::Module> parse_module(std::string_view bytes, FileId file,
                                                        Diagnostics& diagnostics);

}  // namespace sqlgen::python

#pragma once

#include <optional>
#include <string>

#include "frontend/tree/node.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::toml_notation {

/// A TOML file as a tree, entries in the order of the file; nothing, and a diagnostic, where it is not TOML.
[[nodiscard]] std::optional<tree::Node> parse(const SourceManager& sources, FileId file,
                                              Diagnostics& diagnostics);

/// The tree as TOML: scalars first, then [[tables]]; a text of several lines in ''' where it can be.
[[nodiscard]] std::string print(const tree::Map& root);

}  // namespace sqlgen::toml_notation

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "graph/revision_map.hpp"
#include "ir/revision.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::project {

/// Reads the revisions of folders: each with its subfolders, files by sorted name, a file that is reached
/// twice only once (alembic/script/base.py, _load_revisions). Reports what is wrong with a folder or a file;
/// the others are given all the same.
[[nodiscard]] std::vector<ir::Revision> read_revisions(SourceManager& sources,
                                                       const std::vector<std::string>& folders,
                                                       Diagnostics& diagnostics);

/// The graph of all revisions in the folders; nothing where anything is wrong with them.
[[nodiscard]] std::optional<graph::RevisionMap> load_graph(SourceManager& sources,
                                                           const std::vector<std::string>& folders,
                                                           Diagnostics& diagnostics);

}  // namespace sqlgen::project

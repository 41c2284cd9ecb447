#pragma once

#include <optional>
#include <vector>

#include "graph/map/revision_map.hpp"
#include "ir/revision.hpp"
#include "project/settings.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::project {

/// Reads the revisions of the settings' folders: each with its subfolders (unless Alembic's configuration
/// says not), files by sorted name, a file that is reached twice only once (alembic/script/base.py,
/// _load_revisions). Reports what is wrong with a folder or a file; the others are given all the same.
[[nodiscard]] std::vector<ir::Revision> read_revisions(SourceManager& sources,
                                                       const std::vector<std::string>& folders,
                                                       Diagnostics& diagnostics);

/// Reads one revision's file by itself; what is wrong, also that it is no revision, is reported.
[[nodiscard]] std::optional<ir::Revision> read_revision(SourceManager& sources, const Settings& settings,
                                                        const std::string& path, Diagnostics& diagnostics);

/// Whether none of the settings' folders holds a revision file (or exists).
[[nodiscard]] bool has_no_revisions(const Settings& settings);

/// The graph of all revisions of the project; nothing where anything is wrong with them.
[[nodiscard]] std::optional<graph::RevisionMap> load_graph(SourceManager& sources, const Settings& settings,
                                                           Diagnostics& diagnostics);

}  // namespace sqlgen::project

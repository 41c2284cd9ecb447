#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "frontend/alembic/revision/frontend.hpp"
#include "graph/map/revision_map.hpp"
#include "ir/revision.hpp"
#include "project/settings/settings.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::project {

/// The sources of the modules that the project's revisions and env.py may import; what all scripts of a
/// command share.
[[nodiscard]] std::shared_ptr<alembic::ProjectSources> project_sources(SourceManager& sources,
                                                                       const Settings& settings);

/// A run for one script, over the modules of the project.
[[nodiscard]] std::shared_ptr<ir::Run> start_run(const std::shared_ptr<alembic::ProjectSources>& modules);

/// Reads the revisions of the settings' folders: each with its subfolders (unless Alembic's configuration
/// says not), files by sorted name, a file that is reached twice only once (alembic/script/base.py,
/// _load_revisions). Reports what is wrong with a folder or a file; the others are given all the same.
[[nodiscard]] std::vector<ir::Revision> read_revisions(
    const std::shared_ptr<alembic::ProjectSources>& modules, const Settings& settings,
    Diagnostics& diagnostics);

/// Reads one revision's file by itself; what is wrong, also that it is no revision, is reported.
[[nodiscard]] std::optional<ir::Revision> read_revision(SourceManager& sources, const Settings& settings,
                                                        const std::string& path, Diagnostics& diagnostics);

/// Whether none of the settings' folders holds a revision file (or exists).
[[nodiscard]] bool has_no_revisions(const Settings& settings);

/// The graph of all revisions of the project; nothing where anything is wrong with them.
[[nodiscard]] std::optional<graph::RevisionMap> load_graph(
    const std::shared_ptr<alembic::ProjectSources>& modules, const Settings& settings,
    Diagnostics& diagnostics);

}  // namespace sqlgen::project

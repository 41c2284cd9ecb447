#pragma once

#include <string>

#include "cli/session.hpp"
#include "graph/map/revision_map.hpp"

namespace sqlgen::cli {

/// Where a project's lock file is: beside its configuration.
[[nodiscard]] std::string lock_path(const project::Settings& settings);

/// A line for each revision: id, SHA-256 of its file with LF at the ends of lines, path, with tabs between.
[[nodiscard]] std::string lock_text(const Session& session, const graph::RevisionMap& map);

/// Reports revisions that the lock file has and that are gone or were edited since, and new ones that come
/// before one that it has; or that it is damaged. Without the file there is nothing to report.
void check_lock(Session& session, const graph::RevisionMap& map, const std::string& path);

/// The same by a list of released revisions, which need not be a lock file: then it says nothing.
void check_list(Session& session, const graph::RevisionMap& map, const std::string& path);

/// The same of revisions that can't be linked: those that others name and no file has.
void check_lock_of_unlinked(Session& session, const std::string& path);

}  // namespace sqlgen::cli

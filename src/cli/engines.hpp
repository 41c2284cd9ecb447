#pragma once

#include <string>
#include <vector>

#include "cli/scripts/script_run.hpp"

namespace sqlgen::cli {

/// All databases that there are in a project: by its revisions and by `databases =` of an alembic.ini.
[[nodiscard]] std::vector<std::string> known_engines(const graph::RevisionMap& map,
                                                     const project::Settings& settings);

/// Whether a database is one of the project's; reports it where not.
[[nodiscard]] bool require_engine(const std::string& engine, const std::vector<std::string>& engines,
                                  Diagnostics& diagnostics);

/// The databases that each get a script of their own: those that env.py runs migrations for, else those that
/// the revisions have parts for.
[[nodiscard]] std::vector<std::string> engines_of(Session& session, const Invocation& invocation,
                                                  const graph::RevisionMap& map, Planner make_plan);

}  // namespace sqlgen::cli

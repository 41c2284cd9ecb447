#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "compile/script.hpp"
#include "graph/map/revision_map.hpp"
#include "graph/plan/plan.hpp"

namespace sqlgen::cli {

/// Makes the plan of a command's arguments.
using Planner = std::optional<graph::Plan> (*)(const graph::RevisionMap&, const std::vector<std::string>&,
                                               std::optional<std::size_t> version_width, Diagnostics&);

/// What the command names, with the start that env.py gives in place of its own.
[[nodiscard]] std::vector<std::string> with_start(std::vector<std::string> ranges,
                                                  const project::Settings& settings,
                                                  Diagnostics& diagnostics);

/// The parts of env.py that the script is of: those of the engine, where one is named.
[[nodiscard]] std::vector<project::Settings> parts_of(const Session& session, const Invocation& invocation);

/// Compiles one context.configure() of env.py, or the whole script where there is no env.py: what the
/// session's settings say. Nothing where that fails (reported).
[[nodiscard]] std::optional<compile::Script> compile_part(Session& session,
                                                          const std::vector<std::string>& ranges,
                                                          const graph::RevisionMap& map, Planner make_plan);

/// Compiles all parts of a script, each with its settings. Nothing where any fails (reported). The session
/// has the settings of the last one afterwards.
[[nodiscard]] std::optional<std::vector<compile::Script>> compile_parts(
    Session& session, const Invocation& invocation, const std::vector<std::string>& ranges,
    const graph::RevisionMap& map, Planner make_plan);

// The planners of the commands.
[[nodiscard]] std::optional<graph::Plan> upgrade_plan(const graph::RevisionMap& map,
                                                      const std::vector<std::string>& ranges,
                                                      std::optional<std::size_t> version_width,
                                                      Diagnostics& diagnostics);
[[nodiscard]] std::optional<graph::Plan> downgrade_plan(const graph::RevisionMap& map,
                                                        const std::vector<std::string>& ranges,
                                                        std::optional<std::size_t> version_width,
                                                        Diagnostics& diagnostics);

}  // namespace sqlgen::cli

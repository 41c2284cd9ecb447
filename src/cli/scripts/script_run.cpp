#include "cli/scripts/script_run.hpp"

#include <fmt/format.h>

#include "cli/scripts/script_options.hpp"
#include "compile/compiler.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

std::vector<std::string> with_start(std::vector<std::string> ranges, const project::Settings& settings,
                                    Diagnostics& diagnostics) {
  if (!settings.starting_revision) {
    return ranges;
  }
  const std::string& start = *settings.starting_revision;
  for (std::string& range : ranges) {
    const std::size_t colon = range.find(':');
    const std::string given = colon == std::string::npos ? start : range.substr(0, colon);
    if (given != start) {
      diagnostics.warning(
          "env-start",
          fmt::format("env.py says that the script starts at '{}': '{}' counts for nothing", start, given));
    }
    range.replace(0, colon == std::string::npos ? 0 : colon + 1, start + ":");
  }
  return ranges;
}

std::vector<project::Settings> parts_of(const Session& session, const Invocation& invocation) {
  std::vector<project::Settings> parts;
  for (const project::Settings& part : session.settings.parts) {
    if (!part.engine || !invocation.has("engine") || *part.engine == invocation.value("engine")) {
      parts.push_back(part);
    }
  }
  return parts.empty() ? std::vector{session.settings} : parts;
}

std::optional<compile::Script> compile_part(Session& session, const std::vector<std::string>& ranges,
                                            const graph::RevisionMap& map, Planner make_plan) {
  const auto dialect = session.make_dialect();
  if (dialect == nullptr) {
    return std::nullopt;
  }
  const auto plan = make_plan(map, with_start(ranges, session.settings, session.diagnostics),
                              session.settings.version_table.width(), session.diagnostics);
  if (!plan) {
    return std::nullopt;
  }
  session.report_environment();
  compile::ScriptOptions options = script_options(session.settings, *dialect);
  options.sources = &session.sources;
  if (!add_assumptions(session.settings, map, options, session.diagnostics)) {
    return std::nullopt;
  }
  options.applied = [&] { return applied_revisions(map, *plan); };
  return compile::compile_script(*plan, *dialect, options, session.script_context(), session.diagnostics);
}

std::optional<std::vector<compile::Script>> compile_parts(Session& session, const Invocation& invocation,
                                                          const std::vector<std::string>& ranges,
                                                          const graph::RevisionMap& map, Planner make_plan) {
  std::vector<compile::Script> scripts;
  for (project::Settings& part : parts_of(session, invocation)) {
    session.settings = std::move(part);
    auto script = compile_part(session, ranges, map, make_plan);
    if (!script) {
      return std::nullopt;
    }
    scripts.push_back(*std::move(script));
  }
  return scripts;
}

std::optional<graph::Plan> upgrade_plan(const graph::RevisionMap& map, const std::vector<std::string>& ranges,
                                        std::optional<std::size_t> version_width, Diagnostics& diagnostics) {
  return graph::plan_upgrade(map, ranges.front(), diagnostics, version_width);
}

std::optional<graph::Plan> downgrade_plan(const graph::RevisionMap& map,
                                          const std::vector<std::string>& ranges,
                                          std::optional<std::size_t> version_width,
                                          Diagnostics& diagnostics) {
  return graph::plan_downgrade(map, ranges.front(), diagnostics, version_width);
}

}  // namespace sqlgen::cli

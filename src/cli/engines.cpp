#include "cli/engines.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

void add_engines(const ir::Revision& revision, std::vector<std::string>& engines) {
  for (std::string& engine : revision.body->engines()) {
    if (std::find(engines.begin(), engines.end(), engine) == engines.end()) {
      engines.push_back(std::move(engine));
    }
  }
}

// The databases that the plan's revisions have parts for, in the order in which they are met.
std::vector<std::string> engines_of(const graph::Plan& plan) {
  std::vector<std::string> engines;
  for (const graph::Step& step : plan.steps) {
    if (step.revision != nullptr) {  // a stamp moves rows alone
      add_engines(*step.revision, engines);
    }
  }
  return engines;
}

}  // namespace

std::vector<std::string> known_engines(const graph::RevisionMap& map, const project::Settings& settings) {
  std::vector<std::string> engines =
      settings.alembic ? settings.alembic->databases : std::vector<std::string>();
  for (graph::NodeId node = 0; node < map.size(); ++node) {
    add_engines(map.revision(node), engines);
  }
  return engines;
}

bool require_engine(const std::string& engine, const std::vector<std::string>& engines,
                    Diagnostics& diagnostics) {
  if (std::find(engines.begin(), engines.end(), engine) != engines.end()) {
    return true;
  }
  Diagnostic& error =
      diagnostics.error("unknown-engine", fmt::format("no revision has a part for '{}'", engine));
  if (engines.empty()) {
    error.with_help("this project has one database: leave --engine out");
    return false;
  }
  if (const auto near = closest(engine, engines)) {
    error.with_help(fmt::format("did you mean '{}'?", *near));
  }
  error.with_help(fmt::format("engines: '{}'", join(engines, "', '")));
  return false;
}

std::vector<std::string> engines_of(Session& session, const Invocation& invocation,
                                    const graph::RevisionMap& map, Planner make_plan) {
  std::vector<std::string> engines;
  for (const project::Settings& part : session.settings.parts) {
    if (part.engine && std::find(engines.begin(), engines.end(), *part.engine) == engines.end()) {
      engines.push_back(*part.engine);
    }
  }
  if (!engines.empty()) {
    return engines;
  }
  if (session.settings.engine) {
    return {*session.settings.engine};
  }
  if (known_engines(map, session.settings).empty()) {  // as most: no need to know which revisions are passed
    return engines;
  }
  Diagnostics ignored;  // the plan is made again, and told of, for the script
  const auto plan =
      make_plan(map, with_start(invocation.arguments, session.settings, ignored), std::nullopt, ignored);
  return plan ? engines_of(*plan) : engines;
}

}  // namespace sqlgen::cli

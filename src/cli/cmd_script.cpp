#include <array>

#include "cli/commands.hpp"
#include "cli/script_options.hpp"
#include "cli/session.hpp"
#include "emit/script.hpp"
#include "graph/plan.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::array kScriptOptions{
    Option{"sql", 0, "", "accepted for those who are used to it: a script is all that sqlgen writes"},
    Option{"tag", 0, "TAG", "what context.get_tag_argument() gives"},
    Option{"x", 'x', "KEY=VALUE", "what context.get_x_argument() gives", true},
    Option{"engine", 0, "NAME", "which engine of a multi-database project"},
};

using Planner = std::optional<graph::Plan> (*)(const graph::RevisionMap&, const std::vector<std::string>&,
                                               Diagnostics&);

// What the database has where the plan starts, oldest first.
std::vector<const ir::Revision*> applied_revisions(const graph::RevisionMap& map, const graph::Plan& plan) {
  std::vector<const ir::Revision*> revisions;
  Diagnostics diagnostics;  // the start was resolved before
  const auto before = plan.start_heads.empty()
                          ? std::nullopt
                          : graph::plan_upgrade(map, join(plan.start_heads, ","), diagnostics);
  for (const graph::Step& step : before ? before->steps : std::vector<graph::Step>()) {
    revisions.push_back(step.revision);
  }
  return revisions;
}

Status run_script(const Invocation& invocation, Planner make_plan) {
  Session session(invocation);
  if (!session.load_settings()) {
    return session.finish(std::nullopt);
  }
  const auto map = session.load_graph();
  // Without a project there is nothing more to say than that.
  const auto dialect = session.settings.revisions.empty() ? nullptr : session.make_dialect();
  if (dialect == nullptr || !map) {
    return session.finish(std::nullopt);
  }
  const auto plan = make_plan(*map, invocation.arguments, session.diagnostics);
  if (!plan) {
    return session.finish(std::nullopt);
  }
  emit::ScriptOptions options = script_options(session.settings, *dialect);
  options.applied = [&] { return applied_revisions(*map, *plan); };
  return session.finish(
      emit::write_script(*plan, *dialect, options, session.evaluation_context(), session.diagnostics));
}

Status run_upgrade(const Invocation& invocation) {
  return run_script(invocation, [](const auto& map, const auto& arguments, Diagnostics& diagnostics) {
    return graph::plan_upgrade(map, arguments.front(), diagnostics);
  });
}

Status run_downgrade(const Invocation& invocation) {
  return run_script(invocation, [](const auto& map, const auto& arguments, Diagnostics& diagnostics) {
    return graph::plan_downgrade(map, arguments.front(), diagnostics);
  });
}

Status run_stamp(const Invocation& invocation) {
  return run_script(invocation, [](const auto& map, const auto& arguments, Diagnostics& diagnostics) {
    return graph::plan_stamp(map, arguments, diagnostics);
  });
}

}  // namespace

const Command kUpgrade{
    "upgrade",
    "[START:]DEST",
    "write the script that upgrades to DEST",
    "START is the revision (or several: a1,b2) that the database has; without it the script begins at base.\n"
    "DEST is an id or the beginning of one, head, heads, base, LABEL@head, +2, ID+1 and so on.",
    1,
    1,
    kScriptOptions,
    run_upgrade};

const Command kDowngrade{
    "downgrade",
    "START:DEST",
    "write the script that downgrades from START to DEST",
    "START is the revision (or several: a1,b2) that the database has, DEST one before it, -1 or base.",
    1,
    1,
    kScriptOptions,
    run_downgrade};

const Command kStamp{"stamp",
                     "[START:]DEST...",
                     "write the script that only moves the version table to DEST",
                     "No revision's operations are in it.",
                     1,
                     -1,
                     kScriptOptions,
                     run_stamp};

}  // namespace sqlgen::cli

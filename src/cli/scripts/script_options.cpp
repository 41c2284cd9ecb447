#include "cli/scripts/script_options.hpp"

#include <fmt/format.h>

#include "cli/dialects.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

bool binds_parameters(const project::Settings& settings) {
  return settings.bind_parameters.value_or(!settings.client.program.empty());
}

compile::ScriptOptions script_options(const project::Settings& settings, const dialect::Dialect& dialect) {
  compile::ScriptOptions options;
  options.version_table = settings.version_table;
  options.transaction_per_revision = settings.transaction_per_revision;
  options.transactional_ddl = settings.transactional_ddl.value_or(dialect.facts().can("transactional_ddl"));
  options.rebuild_tables = settings.sqlite_rebuild;
  options.bind_where_answered = !settings.bind_parameters && settings.client.program.empty();
  options.unresolved_manual = settings.unresolved == "manual";
  // A client's script has the transactions that its client wants; here they say what statement stands in one.
  if (!settings.client.program.empty()) {
    options.transactional_ddl = settings.client.transactions != "none";
    options.transaction_per_revision =
        dialect.facts().can("transactional_ddl") && settings.client.transactions != "one";
  }
  options.events = settings.events;
  options.render.naming_convention = settings.naming_convention;
  options.make_store = [name = dialect.name()] { return make_store(name); };
  return options;
}

bool add_assumptions(const project::Settings& settings, const graph::RevisionMap& map,
                     compile::ScriptOptions& options, Diagnostics& diagnostics) {
  for (const ir::Located& table : settings.assumed_empty) {
    options.assumed_empty.push_back(table.text);
  }
  bool all_known = true;
  for (const ir::Located& named : settings.assumed_done) {
    std::vector<std::string> ids, matching;
    for (graph::NodeId node = 0; node < map.size(); ++node) {
      ids.push_back(map.revision(node).id);
      if (ids.back() == named.text) {
        matching = {named.text};
        break;
      }
      if (ids.back().starts_with(named.text)) {
        matching.push_back(ids.back());
      }
    }
    if (matching.size() == 1) {
      options.assumed_done.insert(matching.front());
      continue;
    }
    all_known = false;
    Diagnostic& error =
        diagnostics.error("assumption-unknown",
                          matching.empty() ? fmt::format("no revision '{}' can be done", named.text)
                                           : fmt::format("several revisions begin with '{}'", named.text),
                          named.span);
    if (!matching.empty()) {
      error.with_help(fmt::format("they are '{}'", join(matching, "', '")));
    } else if (const auto near = closest(named.text, ids)) {
      error.with_help(fmt::format("did you mean '{}'?", *near));
    }
    error.with_help("--assume REV=done names a revision by its id or the beginning of it");
  }
  return all_known;
}

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

}  // namespace sqlgen::cli

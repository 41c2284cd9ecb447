#include "cli/script_options.hpp"

#include "cli/dialects.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

compile::ScriptOptions script_options(const project::Settings& settings, const dialect::Dialect& dialect) {
  compile::ScriptOptions options;
  options.version_table = settings.version_table;
  options.transaction_per_revision = settings.transaction_per_revision;
  options.transactional_ddl = settings.transactional_ddl.value_or(dialect.facts().can("transactional_ddl"));
  options.rebuild_tables = settings.sqlite_rebuild;
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

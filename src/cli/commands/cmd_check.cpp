#include <fmt/format.h>

#include <array>

#include "cli/commands/commands.hpp"
#include "cli/dialects.hpp"
#include "cli/script_options.hpp"
#include "cli/session.hpp"
#include "compile/compiler.hpp"
#include "graph/plan/plan.hpp"
#include "support/diagnostic_json.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::array kCheckOptions{
    Option{"format", 0, "NAME", "text or json", false, "text json"},
    kStrictOption,
    kSqliteRebuildOption,
};

// Compiles every revision up and down for one dialect; what fails is collected.
void check_dialect(Session& session, const graph::RevisionMap& map, const std::string& name) {
  session.read_environment();
  session.settings.dialect = name;
  const auto dialect = session.make_dialect();
  if (dialect == nullptr) {
    return;
  }
  std::vector<std::string> heads;
  for (const graph::NodeId node : map.effective_heads()) {
    heads.push_back(map.id(node));
  }
  const auto width = session.settings.version_table.width();
  const auto up = graph::plan_upgrade(map, "heads", session.diagnostics, width);
  const auto down = graph::plan_downgrade(map, join(heads, ",") + ":base", session.diagnostics, width);
  for (const auto& plan : {up, down}) {
    if (plan) {
      (void)compile::compile_script(*plan, *dialect, script_options(session.settings, *dialect),
                                    session.script_context(), session.diagnostics);
    }
  }
}

Status run_check(const Invocation& invocation) {
  const std::string format = invocation.has("format") ? invocation.value("format") : "text";
  if (format != "text" && format != "json") {
    throw UsageError{fmt::format("'--format {}' is unknown", format), "it is text or json"};
  }
  Session session(invocation);
  std::string summary;
  if (session.load_settings()) {
    if (!invocation.has("output")) {
      session.settings.output.reset();
    }
    session.modules()->trees()->keep_revisions();
    if (const auto map = session.load_graph()) {
      session.begin(*map, "heads");
      session.read_environment();
      session.report_environment();
      const bool one = invocation.has("dialect");
      for (const std::string& name :
           one ? std::vector<std::string>{invocation.value("dialect")} : dialect_names()) {
        check_dialect(session, *map, name);
      }
      summary = fmt::format("{} revision{}, {} head{}: no errors\n", map->size(), map->size() == 1 ? "" : "s",
                            map->heads().size(), map->heads().size() == 1 ? "" : "s");
    }
  }
  session.apply_strictness();
  if (format == "json") {
    return session.finish_with_report(render_json(session.diagnostics, session.sources));
  }
  return session.finish(session.diagnostics.has_errors() ? std::nullopt : std::optional(summary));
}

}  // namespace

const Command kCheck{"check",
                     "",
                     "compile every revision, up and down, for both dialects, and report what is wrong",
                     "With --dialect only for that one. Writes no script.",
                     0,
                     0,
                     kCheckOptions,
                     run_check};

}  // namespace sqlgen::cli
